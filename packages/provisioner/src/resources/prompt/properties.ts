import type { JsonObject } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import { checkKnown, defined, type Given, textOf } from "../../declaration/property-checks.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import type { Scope } from "../../driver/scope.js";
import type { PromptDeclaration } from "./declaration.js";

const audio = { key: "s3Uri", label: "audio" };
const version = { key: "version", label: "version of the audio" };

export const promptTable: PropertyTable = {
  name: { label: "name" },
  description: { label: "description", stays: true },
  s3Uri: { label: audio.label, compare: "write-only", impact: "Flows play the new recording at once." },
  version: { label: version.label, compare: "write-only", impact: "Connect copies the audio again." },
};

const allowed = ["s3Uri", "version", "description", "formerName", "tags"];
const uriForm = /^(?:s3:\/\/[^\s/]+\/\S.*|https:\/\/\S+\.s3\.\S+\.amazonaws\.com\/\S+)$/;
const regionOfUri = /\.s3\.([a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com\//;
const otherAudio = /\.(?:mp3|m4a|aac|ogg|opus|flac|aiff?|wma)$/i;

/** Checks a prompt and gives it as the engine compares it. */
export function normalisePrompt(declaration: PromptDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, allowed, report);
  const s3Uri = textOf(given, audio, [1, 2000], report) ?? undefined;
  if (s3Uri !== undefined && s3Uri !== "") checkUri(s3Uri, report);
  if (given.version !== undefined && given.s3Uri === undefined) {
    report.add("PLAN123", { resource: report.resource, property: audio.label }, "/s3Uri");
  }
  return defined({
    name: declaration.name,
    description: textOf(given, { key: "description", label: "description" }, [1, 250], report),
    s3Uri,
    version: textOf(given, version, [1, 2000], report) ?? undefined,
  });
}

/** Only Connect knows the audio of a prompt that is there; a new one needs to be told. */
export function checkNewPrompt({ s3Uri }: JsonObject, _scope: Scope, report: CheckReport): void {
  if (s3Uri === undefined) report.add("PLAN123", { resource: report.resource, property: audio.label }, "/s3Uri");
}

/** Connect copies audio from buckets of its own region. */
export function checkPromptPlace({ s3Uri }: JsonObject, { region }: Scope, report: CheckReport): void {
  const bucketRegion = typeof s3Uri === "string" ? regionOfUri.exec(s3Uri)?.[1] : undefined;
  if (bucketRegion === undefined || bucketRegion === region) return;
  report.add("PLAN291", { resource: report.resource, bucketRegion, region }, "/s3Uri");
}

function checkUri(value: string, report: CheckReport): void {
  const { resource } = report;
  if (!uriForm.test(value)) {
    const isFile = !/^(?:s3|https?):/i.test(value) && /\.wav$|^[./~]/i.test(value);
    report.add("PLAN290", { resource, value, isFile }, "/s3Uri");
    return;
  }
  const format = otherAudio.exec(value)?.[0];
  if (format !== undefined) report.add("PLAN292", { resource, format }, "/s3Uri");
}
