import type { JsonObject, ParameterSpec } from "@flowc/connect-model";
import { dynamicText, given, listSchema, mapSchema } from "../container-schema.js";
import { choice } from "./choice.js";
import { conditionSchema } from "./condition-schema.js";

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
      return mapSchema(spec, valueSchema(spec.items));
    case "list":
      return listSchema(spec, valueSchema(spec.items));
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
