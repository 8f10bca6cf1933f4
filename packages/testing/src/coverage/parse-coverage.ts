import { isJsonObject, type JsonObject, type JsonValue, parseJson } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import type { Coverage } from "./coverage.js";
import { coverageDiagnostics } from "./coverage-diagnostics.js";

function isText(value: JsonValue | undefined): value is string {
  return typeof value === "string";
}

function isCount(value: JsonValue | undefined): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isPlace(value: JsonValue | undefined): boolean {
  return value === undefined || (isJsonObject(value) && isText(value.file) && isCount(value.line));
}

function areAll(value: JsonValue | undefined, isRight: (one: JsonObject) => boolean): boolean {
  return Array.isArray(value) && value.every((one: JsonValue) => isJsonObject(one) && isRight(one));
}

const kinds: readonly (JsonValue | undefined)[] = ["next", "condition", "error"];

function isBranch({ kind, label, target, hits, place, isCopy }: JsonObject): boolean {
  const isRight = kinds.includes(kind) && isText(label) && isText(target) && isCount(hits) && isPlace(place);
  return isRight && (isCopy === undefined || isCopy === true);
}

function isBlock({ block, type, hits, place, branches }: JsonObject): boolean {
  return isText(block) && isText(type) && isCount(hits) && isPlace(place) && areAll(branches, isBranch);
}

function isFlow({ name, type, blocks }: JsonObject): boolean {
  return isText(name) && isText(type) && areAll(blocks, isBlock);
}

function problemOf(value: JsonValue): string | undefined {
  if (!isJsonObject(value)) return "it is no object";
  if (value.version !== 1) return `its version is ${JSON.stringify(value.version)}, not 1`;
  return areAll(value.flows, isFlow) ? undefined : "its flows do not have the shape of coverage";
}

/**
 * Reads coverage as `JSON.stringify` wrote it. Reports TEST121 for anything else.
 * @param file what the text is called in findings
 */
export function parseCoverage(
  text: string,
  file: string,
): { readonly coverage?: Coverage; readonly diagnostics: readonly Diagnostic[] } {
  const value = parseJson(text);
  const problem = value === undefined ? "it is no JSON" : problemOf(value);
  if (problem !== undefined) return { diagnostics: [coverageDiagnostics.create("TEST121", { file, problem })] };
  return { coverage: value as unknown as Coverage, diagnostics: [] };
}
