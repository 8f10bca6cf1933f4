import type { JsonValue } from "@flowc/connect-model";
import { asText } from "./data.js";

type Test = (value: string, operand: string) => boolean;

const numeric = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*$/;

/** Compares as numbers; false when either side is none. */
function numbers(holds: (value: number, operand: number) => boolean): Test {
  return (value, operand) => numeric.test(value) && numeric.test(operand) && holds(Number(value), Number(operand));
}

/** The operators of conditions (developer guide, Flow language, checked 2026-11-20). Text is compared with its case. */
const tests: Readonly<Record<string, Test>> = {
  Equals: (value, operand) => value === operand,
  TextStartsWith: (value, operand) => value.startsWith(operand),
  TextEndsWith: (value, operand) => value.endsWith(operand),
  TextContains: (value, operand) => value.includes(operand),
  NumberGreaterThan: numbers((value, operand) => value > operand),
  NumberGreaterOrEqualTo: numbers((value, operand) => value >= operand),
  NumberLessThan: numbers((value, operand) => value < operand),
  NumberLessOrEqualTo: numbers((value, operand) => value <= operand),
};

/** Whether a condition holds. Nothing equals nothing: a value that is not there meets no condition. */
export function conditionMet(operator: string, value: JsonValue | undefined, operand: string): boolean {
  if (value === undefined) return false;
  if (operator === "KeyExists") {
    return typeof value === "object" && value !== null && Object.hasOwn(value, operand);
  }
  return tests[operator]?.(asText(value), operand) ?? false;
}
