import { type Block, errorsOf, findAction, type GraphType, outcomesOf, selectMode } from "@flowc/connect-model";
import type { CallSketch, OutcomeSlot } from "../blocks/call-sketch.js";
import { type Code, list, literal, type Member, object } from "../program/code.js";
import { jsonCode } from "../program/json-code.js";

/**
 * A block as `f.action`, which can say every block but those with conditions of several operands or two error branches
 * of one type: those are kept beside the program.
 */
export function actionSketch(block: Block, flowType: GraphType): CallSketch {
  const known = knownOutcomes(block, flowType);
  const conditions = block.branches.filter((branch) => branch.kind === "condition");
  const errors = [...new Set(block.branches.flatMap((branch) => (branch.kind === "error" ? [branch.errorType] : [])))];
  const left = known.required.filter((errorType) => !errors.includes(errorType));
  const { next, options } = nextOf(block, known);
  const outcomes: OutcomeSlot[] = [
    ...conditions.map(
      ({ operator, operands }, index): OutcomeSlot => ({
        on: { kind: "condition", operator, operand: operands[0] ?? "" },
        path: ["conditions", String(index), "branch"],
        fallback: "required",
      }),
    ),
    ...errors.map(
      (errorType): OutcomeSlot => ({
        on: { kind: "error", errorType },
        path: ["errors", errorType],
        fallback: known.required.includes(errorType) ? "handler" : "required",
      }),
    ),
  ];
  const parameters = jsonCode(block.parameters);
  return {
    method: "action",
    positional: [literal(block.type), parameters],
    ...(Object.keys(block.parameters).length === 0 && { omittable: 1 }),
    options: [
      ...(conditions.length === 0 ? [] : [{ name: "conditions", value: list(conditions.map(conditionCode)) }]),
      ...(left.length === 0 ? [] : [{ name: "errors", value: object(left.map(leftOut)) }]),
      ...options,
    ],
    outcomes,
    next,
    ends: known.ends,
    alsoCovers: [],
  };
}

const leftOut = (errorType: string): Member => ({ name: errorType, value: literal("none") });

function conditionCode({ operator, operands }: { operator: string; operands: readonly string[] }): Code {
  return object([
    ...(operator === "Equals" ? [] : [{ name: "operator", value: literal(operator) }]),
    { name: "operand", value: literal(operands[0] ?? "") },
  ]);
}

interface KnownOutcomes {
  readonly ends: boolean;
  readonly required: readonly string[];
  readonly copies: string | undefined;
}

/** What `f.action` itself asks the catalogue. */
function knownOutcomes({ type, parameters }: Block, flowType: GraphType): KnownOutcomes {
  const entry = findAction(type);
  if (entry === undefined) return { ends: false, required: [], copies: undefined };
  const outcomes = outcomesOf(entry, selectMode(entry, parameters));
  return {
    ends: outcomes.next === "forbidden",
    required: errorsOf(outcomes, parameters, flowType).required,
    copies: outcomes.nextCopies,
  };
}

interface NextForm {
  readonly next: CallSketch["next"];
  readonly options: readonly Member[];
}

function nextOf({ branches }: Block, { ends, copies }: KnownOutcomes): NextForm {
  const next = branches.find(({ kind }) => kind === "next");
  if (ends) return { next: "none", options: [] };
  if (next === undefined) return { next: "none", options: [{ name: "next", value: literal("none") }] };
  const words = branches.flatMap((branch): { word: string; target: string }[] => {
    if (branch.kind === "next") return [];
    const word = branch.kind === "error" ? branch.errorType : branch.operands[0];
    return word === undefined ? [] : [{ word, target: branch.target }];
  });
  if (copies === undefined) return { next: "continues", options: [] };
  const copied = words.find(({ word }) => word === copies);
  if (copied?.target === next.target) return { next: "copied", options: [] };
  const other = words.find(
    ({ word, target }) => target === next.target && words.find((first) => first.word === word)?.target === target,
  );
  return other === undefined
    ? { next: "continues", options: [{ name: "next", value: literal("follows") }] }
    : { next: "copied", options: [{ name: "nextCopies", value: literal(other.word) }] };
}
