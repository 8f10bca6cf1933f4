import type { ActionEntry, ConditionSpec } from "../catalogue/action-entry.js";
import { copiedBranch } from "../catalogue/followed-branches.js";
import { errorsOf, outcomesOf, selectMode } from "../catalogue/modes.js";
import { valuesAt } from "../catalogue/parameter-path.js";
import type { GraphType } from "../flow-types/flow-type.js";
import type { Branch, Parameters } from "../graph/flow-graph.js";

/** Where chance comes from: whole numbers from 0. All zeros give the smallest result. */
export type Dice = () => number;

/** A branch that has no target yet. */
type Outcome =
  | { readonly kind: "next" }
  | { readonly kind: "condition"; readonly operator: string; readonly operands: readonly string[] }
  | { readonly kind: "error"; readonly errorType: string };

/** The branches of a block and which of them the `next` only repeats. */
export interface Outcomes {
  readonly outcomes: readonly Outcome[];
  /** Index of the outcome whose target `next` copies. */
  readonly copied?: number;
}

const operandWords = ["1", "2", "5", "9", "10", "25", "50", "75", "100", "yes", "no", "gold", "Order Pizza"];

function isNumeric(operator: string): boolean {
  return operator.startsWith("Number");
}

function operandsOf(spec: ConditionSpec, parameters: Parameters, dice: Dice): string[] {
  const pattern = spec.operandPattern === undefined ? undefined : new RegExp(spec.operandPattern);
  const onlyNumbers = spec.operators.every(isNumeric);
  const offered = (spec.operands ?? operandWords).filter(
    (operand) => (pattern?.test(operand) ?? true) && !(onlyNumbers && Number.isNaN(Number(operand))),
  );
  const perEntry = spec.requiredPerEntry === undefined ? [] : valuesAt(parameters, `${spec.requiredPerEntry}[]`);
  const operands = [...(spec.required ?? []), ...perEntry.map(String)];
  const wanted = Math.min(Math.max(spec.min ?? 0, operands.length) + (dice() % 3), spec.max ?? operandWords.length);
  for (const operand of offered) {
    if (operands.length >= wanted) break;
    const isLegal = spec.requiredPerEntry === undefined && !operands.includes(operand);
    if (isLegal) operands.push(operand);
  }
  return operands;
}

function conditionsOf(spec: ConditionSpec | undefined, parameters: Parameters, dice: Dice): Outcome[] {
  if (spec === undefined) return [];
  return operandsOf(spec, parameters, dice).map((operand) => {
    const operators = spec.operators.filter((operator) => !isNumeric(operator) || !Number.isNaN(Number(operand)));
    const operator = operators[dice() % operators.length] ?? "Equals";
    return { kind: "condition", operator, operands: [operand] };
  });
}

/** What outcomes are drawn from besides the catalogue. */
export interface OutcomeOptions {
  /** Whether error branches that may be left out are all there. Default false: chance decides about each. */
  readonly everyError?: boolean;
}

/** Legal branches of an action with these parameters, without targets. */
export function drawOutcomes(
  entry: ActionEntry,
  parameters: Parameters,
  type: GraphType,
  dice: Dice,
  { everyError = false }: OutcomeOptions = {},
): Outcomes {
  const branches = outcomesOf(entry, selectMode(entry, parameters));
  const { required, optional } = errorsOf(branches, parameters, type);
  const errorTypes = [...required, ...optional.filter(() => everyError || dice() % 2 === 1)];
  const others: Outcome[] = [
    ...conditionsOf(branches.conditions, parameters, dice),
    ...errorTypes.map((errorType) => ({ kind: "error", errorType }) as const),
  ];
  const mayNext = branches.next === "optional" && (others.length === 0 || dice() % 2 === 0);
  const hasNext = branches.next === "required" || mayNext;
  const outcomes: Outcome[] = hasNext ? [{ kind: "next" }, ...others] : others;
  const copied = copiedBranch(outcomes, branches);
  return hasNext && copied !== undefined ? { outcomes, copied } : { outcomes };
}

/** Gives the outcomes their targets. `next` goes where the outcome goes that it copies. */
export function withTargets({ outcomes, copied }: Outcomes, targets: readonly string[]): Branch[] {
  return outcomes.map((outcome, position) => {
    const target = targets[outcome.kind === "next" && copied !== undefined ? copied : position] ?? "";
    return { ...outcome, target };
  });
}
