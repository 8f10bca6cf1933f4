import type { JsonObject, JsonValue, ParameterSpec } from "@flowc/connect-model";
import { choice } from "./choice.js";
import { conditionSchema } from "./condition-schema.js";

/** Text with `$.` in it is read when a contact runs. */
const dynamicText = { type: "string", pattern: "\\$\\." } as const;

/** A literal in standard JSON Schema, in every form in which the service reads it. */
function literalSchema(spec: ParameterSpec): JsonObject {
  switch (spec.value) {
    case "text":
      return given({ type: "string", minLength: 1, maxLength: spec.maxLength, pattern: spec.pattern });
    case "enum":
      return spec.complete === false ? { type: "string", examples: spec.options } : { enum: spec.options };
    case "integer":
    case "number":
      return {
        anyOf: [
          given({ type: spec.value, minimum: spec.min, maximum: spec.max }),
          { type: "string", pattern: spec.value === "integer" ? "^-?\\d+$" : "^-?\\d+(\\.\\d+)?$" },
        ],
      };
    case "boolean":
      return { type: "boolean" };
    case "object":
      return objectSchema(spec.fields, spec.complete !== false);
    case "map":
      return given({
        type: "object",
        additionalProperties: valueSchema(spec.items),
        minProperties: spec.minEntries,
        maxProperties: spec.maxEntries,
        propertyNames: keySchema(spec),
      });
    case "list":
      return given({
        type: "array",
        items: valueSchema(spec.items),
        minItems: spec.minEntries,
        maxItems: spec.maxEntries,
      });
    case "any":
      return {};
  }
}

/** The schema of one parameter: a literal or, where the action reads one, a JSONPath; with what is known about it. */
function valueSchema(spec: ParameterSpec): JsonObject {
  const takesPath = spec.value === "boolean" || (spec.value !== "any" && (spec.dynamic ?? "no") !== "no");
  const literal = literalSchema(spec);
  const value = takesPath ? { if: dynamicText, else: spec.literal === false ? false : literal } : literal;
  const description = [spec.note, spec.deprecated && `Deprecated: ${spec.deprecated}`].filter(Boolean).join(" ");
  return {
    ...(description !== "" && { description }),
    ...(spec.deprecated !== undefined && { deprecated: true }),
    ...(spec.grade !== undefined && { $comment: `evidence: ${spec.grade}` }),
    ...value,
  };
}

/** The schema of an object with known members, and of what they need of each other. */
export function objectSchema(fields: Readonly<Record<string, ParameterSpec>>, isComplete: boolean): JsonObject {
  const members = Object.entries(fields);
  const required = members.filter(([, spec]) => spec.required === true).map(([name]) => name);
  const dependent = members.flatMap(([name, { requiredWhen, forbiddenWhen }]): JsonObject[] => [
    ...(requiredWhen === undefined ? [] : [choice(conditionSchema(requiredWhen), { required: [name] })]),
    ...(forbiddenWhen === undefined ? [] : [choice(conditionSchema(forbiddenWhen), { not: { required: [name] } })]),
  ]);
  return {
    type: "object",
    properties: Object.fromEntries(members.map(([name, spec]) => [name, valueSchema(spec)])),
    ...(required.length > 0 && { required }),
    ...(isComplete && { additionalProperties: false }),
    ...(dependent.length > 0 && { allOf: dependent }),
  };
}

function keySchema(spec: Extract<ParameterSpec, { value: "map" }>): JsonObject | undefined {
  if (spec.keys === undefined && spec.keyPattern === undefined) return undefined;
  const literal = given({ enum: spec.keys, pattern: spec.keyPattern });
  return spec.dynamicKeys ? { if: dynamicText, else: literal } : literal;
}

/** The members that have a value. */
function given(members: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as JsonObject;
}
