import type { JsonObject, JsonValue } from "@flowc/connect-model";
import { nearest } from "@flowc/diagnostics";
import type { CheckReport } from "../../declaration/check-report.js";
import { checkKnown, checkPresent, type Given, numberOf, textOf } from "../../declaration/property-checks.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import type { Scope } from "../../driver/scope.js";
import {
  checkNeighbour,
  checkNeighbourRegion,
  dataStreams,
  deliveryStreams,
  kmsKeys,
  type NeighbourKind,
  shortForm,
} from "../neighbour-arn.js";
import type { StorageConfigDeclaration, StoredData } from "./declaration.js";
import { type Place, placeMembers, placesOf, placeWords } from "./places.js";

export const storageTable: PropertyTable = {
  place: {
    label: "place",
    impact: "What is stored from then on goes there; what is stored already stays where it is.",
    words: (value) => placeInWords(value as JsonObject | null),
  },
};

const bucketName = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const longestPrefix = 128;
const longestHours = 87_600;

const neighbours: Readonly<Record<string, NeighbourKind>> = {
  kmsKey: kmsKeys,
  stream: dataStreams,
  deliveryStream: deliveryStreams,
};
const labels: Readonly<Record<string, string>> = {
  kmsKey: "KMS key",
  stream: "stream",
  deliveryStream: "Firehose stream",
};

/** Whether a text is a kind of data that can be stored. */
export function isStoredData(text: string): text is StoredData {
  return Object.hasOwn(placesOf, text);
}

/** Checks a storage config and gives it as the engine compares it: one place. */
export function normaliseStorage({ name, properties }: StorageConfigDeclaration, report: CheckReport): JsonObject {
  const { resource } = report;
  if (!isStoredData(name)) {
    const allowed = Object.keys(placesOf);
    const property = "data";
    report.add("PLAN113", { resource, property, value: name, allowed, nearest: nearest(name, allowed) });
    return {};
  }
  const given = properties as unknown as Given;
  const place = placeOf(given);
  const legal = placesOf[name];
  if (place === undefined || !legal.includes(place)) {
    const found = place && placeWords[place];
    report.add("PLAN267", { resource, found, allowed: legal.map((one) => placeWords[one]) });
    return {};
  }
  checkKnown(given, placeMembers[place], report);
  return { place: { in: place, ...membersOf(place, given, report) } };
}

/** The kind of place that a declaration means, by the members that only it has. */
function placeOf(given: Given): Place | undefined {
  if ("stream" in given) return "KINESIS_STREAM";
  if ("deliveryStream" in given) return "KINESIS_FIREHOSE";
  if ("bucket" in given) return "S3";
  return "retentionHours" in given ? "KINESIS_VIDEO_STREAM" : undefined;
}

function membersOf(place: Place, given: Given, report: CheckReport): JsonObject {
  const prefix = { key: "prefix", label: "prefix" };
  const hours = { key: "retentionHours", label: "retention" };
  if (place === "S3" || place === "KINESIS_VIDEO_STREAM") checkPresent(given, prefix, report);
  switch (place) {
    case "S3":
      return {
        bucket: bucketOf(given, report),
        prefix: textOf(given, prefix, [1, longestPrefix], report),
        kmsKey: neighbourOf(given, "kmsKey", report),
      };
    case "KINESIS_VIDEO_STREAM":
      checkPresent(given, { key: "kmsKey", label: "KMS key" }, report);
      return {
        prefix: textOf(given, prefix, [1, longestPrefix], report),
        retentionHours: numberOf(given, hours, [0, longestHours], report),
        kmsKey: neighbourOf(given, "kmsKey", report),
      };
    case "KINESIS_STREAM":
      return { stream: neighbourOf(given, "stream", report) };
    case "KINESIS_FIREHOSE":
      return { deliveryStream: neighbourOf(given, "deliveryStream", report) };
  }
}

function bucketOf(given: Given, report: CheckReport): string | null {
  const value = textOf(given, { key: "bucket", label: "bucket" }, [0, Number.MAX_SAFE_INTEGER], report);
  if (value !== null && !bucketName.test(value)) {
    const allowed = "the name of a bucket alone: 3 to 63 lower-case letters, digits, dots and hyphens";
    report.add(
      "PLAN269",
      { resource: report.resource, property: "bucket", value, noun: "an S3 bucket", allowed },
      "/bucket",
    );
  }
  return value;
}

function neighbourOf(given: Given, key: string, report: CheckReport): string | null {
  const label = labels[key] ?? key;
  const value = textOf(given, { key, label }, [0, Number.MAX_SAFE_INTEGER], report);
  const kind = neighbours[key];
  if (value !== null && kind !== undefined) checkNeighbour(kind, value, label, report, `/${key}`);
  return value;
}

/** Checks that what is named by ARN is in the region of the instance. */
export function checkStorageRegion({ place }: JsonObject, scope: Scope, report: CheckReport): void {
  for (const [key, kind] of Object.entries(neighbours)) {
    const value = (place as JsonObject | undefined)?.[key];
    if (typeof value === "string") checkNeighbourRegion(kind, value, scope, report, `/${key}`);
  }
}

/** The place with names where ARNs of the instance's own account were given. */
export function shortPlace(place: JsonValue | undefined, scope: Scope): JsonValue {
  const entries = Object.entries((place ?? {}) as JsonObject).map(([key, value]): [string, JsonValue] => {
    const kind = neighbours[key];
    return [key, kind !== undefined && typeof value === "string" ? shortForm(kind, value, scope) : value];
  });
  return Object.fromEntries(entries);
}

function placeInWords(place: JsonObject | null): string {
  if (place === null) return "nowhere";
  const { bucket, prefix, stream, deliveryStream, retentionHours, kmsKey } = place;
  const key = typeof kmsKey === "string" ? `, encrypted with ${kmsKey}` : "";
  if (bucket !== undefined) return `s3://${String(bucket)}/${String(prefix)}${key}`;
  if (stream !== undefined) return `data stream ${String(stream)}`;
  if (deliveryStream !== undefined) return `Firehose stream ${String(deliveryStream)}`;
  return `video streams ${String(prefix)}, kept ${String(retentionHours)} hours${key}`;
}
