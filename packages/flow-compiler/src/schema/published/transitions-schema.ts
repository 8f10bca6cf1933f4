import type { BranchSpec, ConditionSpec, ErrorsWhen, JsonObject } from "@flowc/connect-model";
import { choice } from "./choice.js";
import { allOf, conditionSchema } from "./condition-schema.js";

const identifier = { $ref: "#/$defs/target" };

/** The schema of an action's `Transitions`, without what depends on its parameters. */
export function transitionsSchema({ next, conditions, errors }: BranchSpec): JsonObject {
  if (next === "forbidden") return { type: "object", maxProperties: 0 };
  const allowed = [
    ...errors.required,
    ...(errors.optional ?? []),
    ...(errors.requiredWhen ?? []).flatMap((each) => each.errors),
  ];
  const needed = [...errors.required.map(needsError), ...(conditions?.required ?? []).map(needsOperand)];
  return {
    type: "object",
    ...(next === "required" && { required: ["NextAction"] }),
    properties: {
      NextAction: identifier,
      Conditions: conditions === undefined ? { maxItems: 0 } : conditionsSchema(conditions),
      Errors: allowed.length === 0 ? { maxItems: 0 } : errorsSchema(allowed),
    },
    ...(needed.length > 0 && { allOf: needed }),
  };
}

/** The schema of an action that must have error branches because of its parameters. Flow types are not in a document. */
export function errorsWhenSchema({ when, errors, exceptIn }: ErrorsWhen): JsonObject {
  const parameters = { required: ["Parameters"], properties: { Parameters: conditionSchema(when) } };
  return exceptIn === undefined
    ? choice(parameters, { properties: { Transitions: allOf(errors.map(needsError)) } })
    : {};
}

function errorsSchema(allowed: readonly string[]): JsonObject {
  return {
    type: "array",
    items: {
      type: "object",
      required: ["ErrorType", "NextAction"],
      properties: { ErrorType: { enum: [...new Set(allowed)] }, NextAction: identifier },
    },
  };
}

function needsError(errorType: string): JsonObject {
  return contains("Errors", { properties: { ErrorType: { const: errorType } } });
}

function needsOperand(operand: string): JsonObject {
  const condition = { properties: { Operands: { contains: { const: operand } } } };
  return contains("Conditions", { properties: { Condition: condition } });
}

function contains(member: string, entry: JsonObject): JsonObject {
  return { required: [member], properties: { [member]: { type: "array", contains: entry } } };
}

function conditionsSchema({ operators, operands, operandPattern, min, max }: ConditionSpec): JsonObject {
  const operand = {
    type: "string",
    minLength: 1,
    ...(operands !== undefined && { enum: operands }),
    ...(operandPattern !== undefined && { pattern: operandPattern }),
  };
  return {
    type: "array",
    ...(min !== undefined && { minItems: min }),
    ...(max !== undefined && { maxItems: max }),
    items: {
      type: "object",
      required: ["NextAction", "Condition"],
      properties: {
        NextAction: identifier,
        Condition: {
          type: "object",
          required: ["Operator", "Operands"],
          properties: {
            Operator: { enum: operators },
            Operands: { type: "array", minItems: 1, maxItems: 1, items: operand },
          },
        },
      },
    },
  };
}
