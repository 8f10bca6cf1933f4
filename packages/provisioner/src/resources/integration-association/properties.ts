import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkKnown,
  checkOnce,
  checkPresent,
  choiceOf,
  defined,
  type Given,
  listOf,
  recordOf,
  textOf,
} from "../../declaration/property-checks.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import { type IntegrationAssociationDeclaration, integrationTypes } from "./declaration.js";

/** A use case as it is live: by type, with the id that ends it. */
export interface LiveUseCase {
  readonly type: string;
  readonly id: string;
}

export const integrationTable: PropertyTable = {
  type: { label: "type", change: "replace" },
  arn: { label: "ARN", change: "replace" },
  source: { label: "source", change: "refuse" },
  useCases: {
    label: "use cases",
    late: "own-call",
    dropped: [],
    agrees: (wanted, live) => sorted(wanted) === sorted(live),
    words: (value) => typesOf(value).join(", ") || "none",
  },
};

const useCaseTypes = ["RULES_EVALUATION", "CONNECT_CAMPAIGNS"];
const sourceTypes = ["SALESFORCE", "ZENDESK", "CASES"];
const arnPattern = /^arn:aws[\w-]*:[a-z0-9-]+:[a-z0-9-]*:\d{12}:\S+$/;
const sourceName = /^[a-zA-Z0-9_ -]{1,100}$/;
const any: readonly [number, number] = [0, Number.MAX_SAFE_INTEGER];

/** The types of use cases, wanted or live. */
export function typesOf(value: JsonValue | undefined): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.map((entry) => (typeof entry === "string" ? entry : (entry as unknown as LiveUseCase).type));
}

const sorted = (value: JsonValue) => typesOf(value).toSorted().join(" ");

/** Checks an integration and gives it as the engine compares it. */
export function normaliseIntegration(
  { properties }: IntegrationAssociationDeclaration,
  report: CheckReport,
): JsonObject {
  const given = properties as unknown as Given;
  checkKnown(given, ["type", "arn", "source", "useCases", "tags"], report);
  checkPresent(given, { key: "type", label: "type" }, report);
  checkPresent(given, { key: "arn", label: "ARN" }, report);
  const type = choiceOf(given, { key: "type", label: "type" }, integrationTypes, report);
  if (type !== undefined && (type === "EVENT") !== (given.source !== undefined)) {
    report.add("PLAN270", { resource: report.resource, type, isMissing: type === "EVENT" }, "/source");
  }
  return defined({
    type,
    arn: arnOf(given, report),
    source: sourceOf(given, report),
    useCases: given.useCases === undefined ? undefined : useCasesOf(given, report),
  });
}

function arnOf(given: Given, report: CheckReport): string | undefined {
  const value = textOf(given, { key: "arn", label: "ARN" }, any, report);
  if (value !== null && !arnPattern.test(value)) {
    const bad = { resource: report.resource, property: "ARN", value, noun: "anything", allowed: "a full ARN" };
    report.add("PLAN269", bad, "/arn");
  }
  return value ?? undefined;
}

function sourceOf(given: Given, report: CheckReport): JsonValue {
  const source = recordOf(given, { key: "source", label: "source" }, report);
  if (source === undefined) return null;
  checkKnown(source, ["name", "url", "type"], report, "/source");
  checkPresent(source, { key: "name", label: "name of the source" }, report, "/source/name");
  checkPresent(source, { key: "url", label: "address of the source" }, report, "/source/url");
  const name = textOf(source, { key: "name", label: "name of the source" }, any, report, "/source/name");
  const url = textOf(source, { key: "url", label: "address of the source" }, [1, 2000], report, "/source/url");
  const type = choiceOf(source, { key: "type", label: "type of the source" }, sourceTypes, report, "/source/type");
  if (name !== null && !sourceName.test(name)) {
    const allowed = "1 to 100 letters, digits, blanks, underscores and hyphens";
    const bad = {
      resource: report.resource,
      property: "name of the source",
      value: name,
      noun: "an application",
      allowed,
    };
    report.add("PLAN269", bad, "/source/name");
  }
  return { name, url, type: type ?? null };
}

function useCasesOf(given: Given, report: CheckReport): readonly string[] {
  const label = "use case";
  const entries = listOf(given, { key: "useCases", label: "use cases" }, [0, useCaseTypes.length], report);
  const types = entries.flatMap((entry, index) => {
    const at = `/useCases/${index}`;
    return choiceOf({ entry }, { key: "entry", label }, useCaseTypes, report, at) ?? [];
  });
  checkOnce(types, { key: "useCases", label: "use cases" }, report);
  return types;
}
