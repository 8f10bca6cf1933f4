import type { Block, Branch } from "@flowc/connect-model";
import type { Code } from "../program/code.js";
import type { OutcomeKey, OutcomeSlot } from "./call-sketch.js";

/** What the builder writes into `NextAction` for a method. */
export type NextRule = "continues" | "none" | { readonly copies: string; readonly else?: "none" };

/** The branches of a block as the slots of a call. */
export interface MatchedOutcomes {
  readonly outcomes: readonly OutcomeSlot[];
  readonly next: "continues" | "copied" | "none";
}

const none: readonly string[] = [];

/** A slot for an error branch. */
export function onErrorType(
  errorType: string,
  path: readonly string[] = none,
  fallback: OutcomeSlot["fallback"] = "handler",
): OutcomeSlot {
  return { on: { kind: "error", errorType }, path, fallback };
}

/** The generic error: `onError`. */
export function failure(fallback: "handler" | "handlerIfAny" = "handler"): OutcomeSlot {
  return onErrorType("NoMatchingError", ["onError"], fallback);
}

/** A slot for a condition. */
export function onCondition(
  operand: string,
  path: readonly string[] = none,
  fallback: OutcomeSlot["fallback"] = "continue",
  operator = "Equals",
): OutcomeSlot {
  return { on: { kind: "condition", operator, operand }, path, fallback };
}

/** A slot for a condition that is asked as a question: `is.greaterThan(5, ...)`. */
export function onQuestion(
  branch: { readonly operator: string; readonly operand: string },
  argument: number,
  question: { readonly method: string; readonly operand: Code },
): OutcomeSlot {
  const { operator, operand } = branch;
  return { on: { kind: "condition", operator, operand }, path: none, argument, question, fallback: "required" };
}

/** A condition with its one operand. */
export interface Condition {
  readonly operator: string;
  readonly operand: string;
}

/** The conditions of a block in order; nothing when one has not exactly one operand, or stands twice. */
export function conditionsOf(block: Block): readonly Condition[] | undefined {
  const found: Condition[] = [];
  for (const branch of block.branches) {
    if (branch.kind !== "condition") continue;
    const [operand] = branch.operands;
    if (operand === undefined || branch.operands.length !== 1) return undefined;
    if (found.some((other) => other.operand === operand && other.operator === branch.operator)) return undefined;
    found.push({ operator: branch.operator, operand });
  }
  return found;
}

/** The operands of a block whose conditions all ask for equality. */
export function equalOperands(block: Block): readonly string[] | undefined {
  const conditions = conditionsOf(block);
  return conditions?.every(({ operator }) => operator === "Equals")
    ? conditions.map(({ operand }) => operand)
    : undefined;
}

/** Whether the block has this error branch. */
export function hasError(block: Block, errorType: string): boolean {
  return block.branches.some((branch) => branch.kind === "error" && branch.errorType === errorType);
}

/** Where the error branch of a type leads. */
export function errorTarget(block: Block, errorType: string): string | undefined {
  return block.branches.find((branch) => branch.kind === "error" && branch.errorType === errorType)?.target;
}

/** Where `NextAction` leads. */
export function nextTarget(block: Block): string | undefined {
  return block.branches.find((branch) => branch.kind === "next")?.target;
}

/**
 * Lays the branches of a block beside the slots of a method. They must be the same: a slot that falls back to a handler
 * if there is one may be absent. Nothing when the method would write other branches.
 */
export function matchOutcomes(
  block: Block,
  slots: readonly OutcomeSlot[],
  rule: NextRule,
): MatchedOutcomes | undefined {
  const branches = block.branches.filter((branch) => branch.kind !== "next");
  const used = new Set<Branch>();
  const outcomes: OutcomeSlot[] = [];
  for (const slot of slots) {
    const branch = branches.find((candidate) => !used.has(candidate) && leadsBy(candidate, slot.on));
    if (branch !== undefined) {
      used.add(branch);
      outcomes.push(slot);
    } else if (slot.fallback !== "handlerIfAny") return undefined;
  }
  if (used.size !== branches.length) return undefined;
  const next = matchNext(block, rule);
  return next && { outcomes, next };
}

function leadsBy(branch: Branch, key: OutcomeKey): boolean {
  if (key.kind === "error") return branch.kind === "error" && branch.errorType === key.errorType;
  return (
    branch.kind === "condition" &&
    branch.operator === key.operator &&
    branch.operands.length === 1 &&
    branch.operands[0] === key.operand
  );
}

function matchNext(block: Block, rule: NextRule): MatchedOutcomes["next"] | undefined {
  const target = nextTarget(block);
  if (rule === "none") return target === undefined ? "none" : undefined;
  if (rule === "continues") return target === undefined ? undefined : "continues";
  const copied = block.branches.find((branch) => branch.kind !== "next" && isNamed(branch, rule.copies));
  if (copied === undefined) {
    if (rule.else === "none") return target === undefined ? "none" : undefined;
    return target === undefined ? undefined : "continues";
  }
  return copied.target === target ? "copied" : undefined;
}

function isNamed(branch: Branch, word: string): boolean {
  return branch.kind === "error"
    ? branch.errorType === word
    : branch.kind === "condition" && branch.operands.includes(word);
}
