import {
  type ActionEntry,
  type ActionMode,
  type JsonObject,
  type ParameterSpec,
  parametersOf,
} from "@flowc/connect-model";
import { dynamicText, given, listSchema, mapSchema } from "./container-schema.js";

/**
 * The JSON Schema of an action's `Parameters`, as far as a schema can say it: names, types, lists of words, ranges,
 * patterns and counts. Groups, modes and the forms of dynamic values have rules of their own.
 * Single values have keywords of their own, since the language writes them in more than one form: `text` (a string or a
 * typed reference), `option` (a word of a list) and `decimal` (a number, as a decimal string or as a JSON number); each
 * takes a string with a JSONPath instead.
 */
export function parametersSchema(entry: ActionEntry, mode?: ActionMode): JsonObject {
  return objectSchema(parametersOf(entry, mode));
}

/** The schemas that an action needs: its own, and one for each mode that changes parameters. By validator name. */
export function parametersSchemas(entry: ActionEntry): Readonly<Record<string, JsonObject>> {
  const modes = entry.modes?.filter((mode) => mode.parameters !== undefined) ?? [];
  return Object.fromEntries(
    [undefined, ...modes].map((mode) => [validatorName(entry, mode), parametersSchema(entry, mode)]),
  );
}

/** Under which name the validator of an action in a mode is kept. */
export function validatorName(entry: ActionEntry, mode?: ActionMode): string {
  return mode?.parameters === undefined ? entry.type : `${entry.type}_${mode.name}`;
}

function objectSchema(fields: Readonly<Record<string, ParameterSpec>>): JsonObject {
  const required = Object.keys(fields).filter((name) => fields[name]?.required === true);
  return {
    type: "object",
    properties: Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, valueSchema(spec)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** The schema of one value in all its forms: a literal, a JSONPath or a typed reference. */
function valueSchema(spec: ParameterSpec): JsonObject {
  switch (spec.value) {
    case "text":
      return { text: given({ maxLength: spec.maxLength, pattern: spec.pattern }) };
    case "enum":
      return { option: spec.options };
    case "integer":
    case "number":
      return { decimal: given({ whole: spec.value === "integer", min: spec.min, max: spec.max }) };
    case "any":
      return {};
    default:
      return orPath(spec, literalSchema(spec));
  }
}

function orPath(spec: ParameterSpec, literal: JsonObject): JsonObject {
  const takesPath = spec.value === "boolean" || (spec.dynamic ?? "no") !== "no";
  return takesPath ? { if: dynamicText, else: literal } : literal;
}

type CompositeSpec = Exclude<ParameterSpec, { value: "text" | "enum" | "integer" | "number" | "any" }>;

function literalSchema(spec: CompositeSpec): JsonObject {
  switch (spec.value) {
    case "boolean":
      return { type: "boolean" };
    case "object":
      return objectSchema(spec.fields);
    case "map":
      return mapSchema(spec, valueSchema(spec.items));
    case "list":
      return listSchema(spec, valueSchema(spec.items));
  }
}
