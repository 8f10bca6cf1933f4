import type { Block } from "@flowc/connect-model";
import { type Code, call, literal, name, object } from "../../program/code.js";
import type { BlockWriter, HandleCode, OutcomeSlot, SketchContext } from "../call-sketch.js";
import { type Condition, conditionsOf, matchOutcomes, onCondition, onErrorType, onQuestion } from "../outcomes.js";
import { decimalOf, ParameterReader } from "../parameters.js";
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
    return isTable(conditions) ? table(block, value, conditions) : questions(block, value, conditions);
  },
};

/** The handle, with its type where the conditions fit it, else without. */
function comparedValue(path: string, conditions: readonly Condition[], context: SketchContext): HandleCode | undefined {
  const handle = context.handle(path);
  if (handle === undefined) return undefined;
  const { values, isNumber } = handle;
  const fits =
    values === undefined ||
    conditions.every(({ operator, operand }) => operator === "Equals" && values.includes(operand));
  const isCounted =
    isNumber !== true ||
    conditions.every(({ operator, operand }) => decimalOf(operand) !== undefined && operator.startsWith("Number"));
  return fits && isCounted ? handle : { code: call(name("valueAt"), literal(path)) };
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
const methods: Readonly<Record<string, { readonly method: string; readonly isNumber?: true }>> = {
  Equals: { method: "equals" },
  TextStartsWith: { method: "startsWith" },
  TextEndsWith: { method: "endsWith" },
  TextContains: { method: "contains" },
  NumberGreaterThan: { method: "greaterThan", isNumber: true },
  NumberGreaterOrEqualTo: { method: "atLeast", isNumber: true },
  NumberLessThan: { method: "lessThan", isNumber: true },
  NumberLessOrEqualTo: { method: "atMost", isNumber: true },
};

function questions(block: Block, { code, isNumber }: HandleCode, conditions: readonly Condition[]) {
  const slots = conditions.flatMap((condition): OutcomeSlot[] => {
    const question = Object.hasOwn(methods, condition.operator) ? methods[condition.operator] : undefined;
    const operand = question && operandCode(condition.operand, question.isNumber === true || isNumber === true);
    return question && operand ? [onQuestion(condition, cases, { method: question.method, operand })] : [];
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

function operandCode(text: string, isNumber: boolean): Code | undefined {
  if (!isNumber) return literal(text);
  const number = decimalOf(text);
  return number === undefined ? undefined : literal(number);
}
