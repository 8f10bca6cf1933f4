import type { Block } from "@flowc/connect-model";
import { type Code, call, literal, name, object } from "../../program/code.js";
import type { BlockWriter, HandleCode, OutcomeSlot, SketchContext } from "../call-sketch.js";
import { type Condition, conditionsOf, matchOutcomes, onCondition, onErrorType, onQuestion } from "../outcomes.js";
import { decimalOf, numericCode, ParameterReader } from "../parameters.js";
import { sketchOf } from "../sketch.js";

/** Position of the cases among the arguments. */
const cases = 1;

export const compare: BlockWriter = {
  type: "Compare",
  methods: ["checkContactAttributes"],
  sketch(block, context) {
    const parameters = new ParameterReader(block.parameters);
    const path = parameters.text("ComparisonValue");
    const conditions = conditionsOf(block);
    if (path === undefined || conditions === undefined || !parameters.isExact()) return undefined;
    const value = comparedValue(path, conditions, context);
    if (value === undefined) return undefined;
    return isTable(conditions) ? table(block, value, conditions) : questions(block, value, conditions, context);
  },
};

/** The handle, with its type where the conditions fit it, else without. */
function comparedValue(path: string, conditions: readonly Condition[], context: SketchContext): HandleCode | undefined {
  const handle = context.handle(path);
  if (handle === undefined || conditions.every((condition) => fits(condition, handle))) return handle;
  const loose: HandleCode = { code: call(name("valueAt"), literal(path)), asks: "any" };
  return conditions.every((condition) => fits(condition, loose)) ? loose : undefined;
}

function fits({ operator, operand }: Condition, { asks = "text", values }: HandleCode): boolean {
  const isNumber = operator.startsWith("Number");
  if (operator === "KeyExists" || asks === "keys") return operator === "KeyExists" && asks === "keys";
  if (values !== undefined) return operator === "Equals" && values.includes(operand);
  if (asks === "text") return !isNumber;
  return asks === "any" || isNumber || (operator === "Equals" && decimalOf(operand) !== undefined);
}

/** A table says equality only, and some names mean something else in it or are no plain names. */
function isTable(conditions: readonly Condition[]): boolean {
  return conditions.every(
    ({ operator, operand }) => operator === "Equals" && operand !== "otherwise" && operand !== "__proto__",
  );
}

function table(block: Block, { code, values }: HandleCode, conditions: readonly Condition[]) {
  const isComplete = values === undefined || values.every((value) => conditions.some((it) => it.operand === value));
  const otherwise = onErrorType("NoMatchingCondition", ["otherwise"], isComplete ? "continue" : "required");
  const slots: OutcomeSlot[] = [
    ...conditions.map(({ operand }) => ({ ...onCondition(operand, [operand], "required"), argument: cases })),
    { ...otherwise, argument: cases },
  ];
  const matched = matchOutcomes(block, slots, { copies: "NoMatchingCondition" });
  return matched && sketchOf("checkContactAttributes", matched, { positional: [code, object([])] });
}

/** How the builder asks, by the operator of the Flow language. */
const methods: Readonly<Record<string, string>> = {
  Equals: "equals",
  TextStartsWith: "startsWith",
  TextEndsWith: "endsWith",
  TextContains: "contains",
  NumberGreaterThan: "greaterThan",
  NumberGreaterOrEqualTo: "atLeast",
  NumberLessThan: "lessThan",
  NumberLessOrEqualTo: "atMost",
  KeyExists: "hasKey",
};

function questions(block: Block, { code, asks }: HandleCode, conditions: readonly Condition[], context: SketchContext) {
  const slots = conditions.flatMap((condition): OutcomeSlot[] => {
    const method = Object.hasOwn(methods, condition.operator) ? methods[condition.operator] : undefined;
    const operand = operandCode(condition, asks, context);
    return method && operand ? [onQuestion(condition, cases, { method, operand })] : [];
  });
  if (slots.length !== conditions.length) return undefined;
  const otherwise: OutcomeSlot = {
    ...onErrorType("NoMatchingCondition", [], "continue"),
    argument: cases,
    question: { method: "otherwise" },
  };
  const matched = matchOutcomes(block, [...slots, otherwise], { copies: "NoMatchingCondition" });
  return matched && sketchOf("checkContactAttributes", matched, { positional: [code] });
}

function operandCode(
  { operator, operand }: Condition,
  asks: HandleCode["asks"],
  context: SketchContext,
): Code | undefined {
  if (operator === "KeyExists") return literal(operand);
  const isNumber = operator.startsWith("Number") || asks === "number";
  return isNumber ? numericCode(operand, context) : context.text(operand);
}
