import {
  type ActionEntry,
  type ActionMode,
  type Block,
  type BranchSpec,
  errorsOf,
  findAction,
  type GraphType,
  type LegalErrors,
  outcomesOf,
  type ReferenceKind,
  selectMode,
} from "@flowc/connect-model";
import { conditionalProblems } from "../schema/conditional-problems.js";
import { type GroupUse, groupUses } from "../schema/group-use.js";
import type { ParameterProblem } from "../schema/parameter-problem.js";
import { parameterProblems } from "../schema/parameter-problems.js";
import { specAt } from "../schema/spec-at.js";
import { type BranchViews, branchViews } from "./branch-view.js";
import { lazy } from "./lazy.js";
import { type PathUse, pathUses } from "./path-uses.js";
import { type TextView, textViews } from "./text-view.js";
import { type TypedText, typedTexts } from "./typed-text.js";

/** A block as rules see it: the block itself, and questions about it that are answered once and remembered. */
export class BlockView {
  /** Position in the flow, from 0: the number in the service's own paths (`Actions[3]`). */
  readonly index: number;
  readonly block: Block;
  readonly identifier: string;
  readonly type: string;
  /** What the catalogue says about the action; undefined for a type that it does not know. */
  readonly entry: ActionEntry | undefined;
  /** The way of using the action that the parameters select. */
  readonly mode: ActionMode | undefined;
  /** The outcomes that the action has in this mode. */
  readonly outcomes: BranchSpec | undefined;
  /** The error branches that the action needs and may have, used like this in this kind of flow. */
  readonly legalErrors: LegalErrors | undefined;
  /** Whether the action may stand in this kind of flow: `disputed` when its two lists disagree. */
  readonly flowTypeSupport: "allowed" | "disputed" | "refused";
  readonly #branches: () => BranchViews;
  readonly #texts: () => readonly TextView[];
  readonly #typedTexts: () => readonly TypedText[];
  readonly #paths: () => readonly PathUse[];
  readonly #problems: () => readonly ParameterProblem[];
  readonly #groups: () => readonly GroupUse[];

  constructor(block: Block, index: number, flowType: GraphType) {
    this.index = index;
    this.block = block;
    this.identifier = block.identifier;
    this.type = block.type;
    const entry = findAction(block.type);
    const mode = entry && selectMode(entry, block.parameters);
    this.entry = entry;
    this.mode = mode;
    this.outcomes = entry && outcomesOf(entry, mode);
    this.legalErrors = this.outcomes && errorsOf(this.outcomes, block.parameters, flowType);
    this.flowTypeSupport = flowTypeSupport(entry, flowType);
    this.#branches = lazy(() => branchViews(block));
    this.#texts = lazy(() => textViews(block, this.branches));
    const use = entry && { entry, mode, parameters: block.parameters };
    this.#typedTexts = lazy(() => (use ? typedTexts(use, this.texts) : []));
    this.#paths = lazy(() => pathUses(this.texts, this.typedTexts));
    this.#problems = lazy(() => (use ? [...parameterProblems(use), ...conditionalProblems(use)] : []));
    this.#groups = lazy(() => (use ? groupUses(use) : []));
  }

  /** The outcomes with their places. */
  get branches(): BranchViews {
    return this.#branches();
  }

  /** Every string in the parameters and in the operands of conditions. */
  get texts(): readonly TextView[] {
    return this.#texts();
  }

  /** The strings in the parameters whose place the catalogue knows. */
  get typedTexts(): readonly TypedText[] {
    return this.#typedTexts();
  }

  /** Every JSONPath that the block reads. */
  get paths(): readonly PathUse[] {
    return this.#paths();
  }

  /** What the catalogue does not allow in the parameters. Empty for an action that is not known. */
  problems(kind: ParameterProblem["kind"]): readonly ParameterProblem[] {
    return this.#problems().filter((problem) => problem.kind === kind);
  }

  /** Whether a pointer of the action lies inside a value whose shape belongs to someone else, such as view data. */
  isFreeForm(pointer: string): boolean {
    const { entry, mode, block } = this;
    if (entry === undefined) return false;
    const use = { entry, mode, parameters: block.parameters };
    const path = pointer.slice("/Parameters".length);
    for (let end = path.indexOf("/", 1); end !== -1; end = path.indexOf("/", end + 1)) {
      if (specAt(use, path.slice(0, end))?.spec.value === "any") return true;
    }
    return specAt(use, path)?.spec.value === "any";
  }

  /** The kind of thing that the parameter at a pointer of the action refers to, if any. */
  refers(pointer: string): ReferenceKind | undefined {
    const { entry, mode, block } = this;
    const at = entry && specAt({ entry, mode, parameters: block.parameters }, pointer.slice("/Parameters".length));
    return at?.spec.value === "text" ? at.spec.refers : undefined;
  }

  /** The groups of parameters that count for this block. */
  get groups(): readonly GroupUse[] {
    return this.#groups();
  }
}

function flowTypeSupport(entry: ActionEntry | undefined, type: GraphType): BlockView["flowTypeSupport"] {
  if (entry === undefined) return "allowed";
  const lists = [entry.flowTypes, entry.blockFlowTypes];
  const allowing = lists.filter((list) => list === "all" || list.includes(type)).length;
  if (allowing === lists.length) return "allowed";
  return allowing === 0 ? "refused" : "disputed";
}
