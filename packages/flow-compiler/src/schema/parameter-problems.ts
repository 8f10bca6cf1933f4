import { type EvidenceGrade, isJsonObject, joinPointer, type ParameterSpec } from "@flowc/connect-model";
import { parameterValidators } from "./generated/parameter-validators.js";
import type { ParameterError } from "./parameter-error.js";
import type { ParameterProblem } from "./parameter-problem.js";
import { validatorName } from "./parameter-schema.js";
import { type ActionUse, type SpecAt, specAt } from "./spec-at.js";

/**
 * What the precompiled validator of an action finds in the parameters of a block, in terms of the catalogue.
 * Says nothing about empty strings, which are refused everywhere and have a rule of their own.
 */
export function parameterProblems(use: ActionUse): readonly ParameterProblem[] {
  const validate = parameterValidators.get(validatorName(use.entry, use.mode));
  if (validate === undefined || validate(use.parameters)) return [];
  return (validate.errors ?? []).flatMap((error) => problemOf(use, error) ?? []);
}

function problemOf(use: ActionUse, error: ParameterError): ParameterProblem | undefined {
  // An error about a key comes a second time, as `propertyNames`; `if` only says that its other branch failed.
  if (error.propertyName !== undefined || error.keyword === "if") return undefined;
  const at = specAt(use, error.instancePath);
  if (at === undefined || at.value === "") return undefined;
  const pointer = `/Parameters${error.instancePath}`;
  switch (error.keyword) {
    case "required":
      return missing(use, error, pointer);
    case "additionalProperties":
      return member("unknown", at, pointer, String(error.params.additionalProperty));
    case "propertyNames":
      return member("key", at, pointer, String(error.params.propertyName));
    default:
      return {
        kind: valueKind(error.keyword, at),
        pointer,
        spec: at.spec,
        value: at.value,
        grade: gradeOf(error.keyword, at),
      };
  }
}

function missing(
  use: ActionUse,
  { instancePath, params }: ParameterError,
  pointer: string,
): ParameterProblem | undefined {
  const name = String(params.missingProperty);
  const at = specAt(use, joinPointer(instancePath, name));
  return (
    at && { kind: "missing", pointer: joinPointer(pointer, name), spec: at.spec, value: undefined, grade: at.grade }
  );
}

function member(kind: "unknown" | "key", at: SpecAt, pointer: string, name: string): ParameterProblem {
  const value = isJsonObject(at.value) ? at.value[name] : undefined;
  const isOpen = kind === "unknown" && at.spec.value === "object" && at.spec.complete === false;
  const grade = isOpen ? "assumed" : kind === "key" ? limitsGrade(at) : at.grade;
  return { kind, pointer: joinPointer(pointer, name), spec: at.spec, value, grade };
}

const kinds: Readonly<Record<string, ParameterProblem["kind"]>> = {
  minItems: "entries",
  maxItems: "entries",
  minProperties: "entries",
  maxProperties: "entries",
};

function valueKind(keyword: string, { spec, value }: SpecAt): ParameterProblem["kind"] {
  if (keyword === "decimal") return isDecimal(value, spec.value === "integer") ? "range" : "type";
  if (keyword === "option") return typeof value === "string" ? "option" : "type";
  if (keyword === "text" && typeof value === "string") return isTooLong(spec, value) ? "length" : "pattern";
  return kinds[keyword] ?? "type";
}

function isTooLong(spec: ParameterSpec, text: string): boolean {
  return spec.value === "text" && spec.maxLength !== undefined && Array.from(text).length > spec.maxLength;
}

function gradeOf(keyword: string, at: SpecAt): EvidenceGrade {
  return valueKind(keyword, at) === "type" ? at.grade : limitsGrade(at);
}

function limitsGrade({ spec, grade }: SpecAt): EvidenceGrade {
  return spec.limitsGrade ?? grade;
}

function isDecimal(value: unknown, whole: boolean): boolean {
  if (typeof value === "number") return !whole || Number.isInteger(value);
  return typeof value === "string" && (whole ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/).test(value);
}
