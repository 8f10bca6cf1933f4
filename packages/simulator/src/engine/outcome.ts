import type { JsonValue } from "@flowc/connect-model";
import type { BlockProgram } from "../program/flow-program.js";
import { conditionMet } from "./conditions.js";
import { asText } from "./data.js";

/** The branch that a block takes: its index, and how it was found. `missing`: the block has none for this outcome. */
export interface Outcome {
  readonly branch: number | undefined;
  readonly outcome: "next" | "condition" | "error" | "missing";
  readonly detail?: string;
  /** What no condition held for. */
  readonly value?: string;
}

function taken(branch: number | undefined, outcome: Outcome["outcome"], detail?: string): Outcome {
  const how = branch === undefined ? "missing" : outcome;
  return detail === undefined ? { branch, outcome: how } : { branch, outcome: how, detail };
}

/** An error takes the branch of its own type, else that of any other error. */
export function errorOutcome(program: BlockProgram, error: string): Outcome {
  return taken(program.errors.get(error) ?? program.errors.get("NoMatchingError"), "error", error);
}

/** The next branch. */
export function nextOutcome(program: BlockProgram): Outcome {
  return taken(program.next, "next");
}

/**
 * The conditions in order; when none holds NoMatchingCondition, else the next branch (developer guide, Flow language,
 * evaluation order, checked 2026-11-20).
 * @param operandOf evaluates an operand, which may be a path
 */
export function decidedOutcome(
  program: BlockProgram,
  value: JsonValue | undefined,
  operandOf: (operand: string) => string,
): Outcome {
  const detail = asText(value);
  for (const index of program.conditions) {
    const branch = program.block.branches[index];
    if (branch?.kind !== "condition") continue;
    const [operand = ""] = branch.operands;
    if (conditionMet(branch.operator, value, operandOf(operand))) return taken(index, "condition", detail);
  }
  const noMatch = program.errors.get("NoMatchingCondition");
  if (noMatch !== undefined) return { ...taken(noMatch, "error", "NoMatchingCondition"), value: detail };
  return taken(program.next, "next", detail);
}
