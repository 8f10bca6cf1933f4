import { type ConditionBranch, classifyText, type JsonValue } from "@flowc/connect-model";
import type { BlockProgram, Program } from "@flowc/simulator";

/** The conditions of a block, in order. */
export function conditionsOf({ block, conditions }: BlockProgram): ConditionBranch[] {
  return conditions.flatMap((index) => {
    const branch = block.branches[index];
    return branch?.kind === "condition" ? [branch] : [];
  });
}

/** A text that no author compares with. */
export const another = "something else";

/** A value that makes one condition hold; a number stays a text, as flows know numbers. */
function satisfying({ operator, operands }: ConditionBranch): JsonValue[] {
  const [operand = ""] = operands;
  const number = Number(operand);
  if (operator.startsWith("Number")) {
    if (operand.trim() === "" || Number.isNaN(number)) return [];
    return operator.includes("Greater") ? [String(number + 1), String(number)] : [String(number - 1), String(number)];
  }
  return operator === "KeyExists" ? [{ [operand]: "1" }] : [operand];
}

function unique(values: readonly JsonValue[]): JsonValue[] {
  const seen = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...seen.values()];
}

/**
 * Values that tell the conditions of a block apart: for each condition one that makes it hold, and one that makes none
 * hold. Numbers come with their neighbours, so that every stretch between two limits is there.
 */
export function tellingValues(conditions: readonly ConditionBranch[]): JsonValue[] {
  const values = conditions.flatMap(satisfying);
  const other: JsonValue = conditions.some(({ operator }) => operator === "KeyExists") ? {} : another;
  return unique([...values, other]);
}

/** What conditions anywhere in a program compare a path with, by the path as it is written. */
export function comparedWith(program: Program): ReadonlyMap<string, readonly ConditionBranch[]> {
  const found = new Map<string, ConditionBranch[]>();
  for (const { blocks } of program.flows.values()) {
    for (const blockProgram of blocks.values()) {
      const { block } = blockProgram;
      const value = block.type === "Compare" ? block.parameters.ComparisonValue : undefined;
      if (typeof value !== "string" || classifyText(value).kind !== "path") continue;
      found.set(value, [...(found.get(value) ?? []), ...conditionsOf(blockProgram)]);
    }
  }
  return found;
}
