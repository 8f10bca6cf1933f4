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
  selectMode,
} from "@flowc/connect-model";
import { conditionalProblems } from "../schema/conditional-problems.js";
import { type GroupUse, groupUses } from "../schema/group-use.js";
import type { ParameterProblem } from "../schema/parameter-problem.js";
import { parameterProblems } from "../schema/parameter-problems.js";
import type { ActionUse } from "../schema/spec-at.js";
import { type BranchViews, branchViews } from "./branch-view.js";
import { type PathUse, pathUses } from "./path-uses.js";
import { type ReferenceView, type TextView, type TypedText, type ValueViews, valueViews } from "./value-views.js";

const nothing: readonly never[] = [];

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
  readonly #use: ActionUse | undefined;
  #branches: BranchViews | undefined;
  #values: ValueViews | undefined;
  #typedTexts: readonly TypedText[] | undefined;
  #paths: readonly PathUse[] | undefined;
  #problems: readonly ParameterProblem[] | undefined;
  #groups: readonly GroupUse[] | undefined;

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
    this.#use = entry && { entry, mode, parameters: block.parameters };
  }

  /** The outcomes with their places. */
  get branches(): BranchViews {
    this.#branches ??= branchViews(this.block);
    return this.#branches;
  }

  /** Every string in the parameters and in the operands of conditions. */
  get texts(): readonly TextView[] {
    return this.#valueViews.texts;
  }

  /** The typed references in the parameters. */
  get references(): readonly ReferenceView[] {
    return this.#valueViews.references;
  }

  /** The strings in the parameters whose place the catalogue knows. */
  get typedTexts(): readonly TypedText[] {
    this.#typedTexts ??= this.texts.filter((text): text is TypedText => text.spec !== undefined);
    return this.#typedTexts;
  }

  /** Every JSONPath that the block reads. */
  get paths(): readonly PathUse[] {
    this.#paths ??= pathUses(this.texts);
    return this.#paths;
  }

  /** What the catalogue does not allow in the parameters. Empty for an action that is not known. */
  problems(kind: ParameterProblem["kind"]): readonly ParameterProblem[] {
    this.#problems ??= this.#use ? [...parameterProblems(this.#use), ...conditionalProblems(this.#use)] : nothing;
    return this.#problems.length === 0 ? nothing : this.#problems.filter((problem) => problem.kind === kind);
  }

  /** The groups of parameters that count for this block. */
  get groups(): readonly GroupUse[] {
    this.#groups ??= this.#use ? groupUses(this.#use) : nothing;
    return this.#groups;
  }

  get #valueViews(): ValueViews {
    this.#values ??= valueViews(this.block, this.branches, this.#use);
    return this.#values;
  }
}

function flowTypeSupport(entry: ActionEntry | undefined, type: GraphType): BlockView["flowTypeSupport"] {
  if (entry === undefined) return "allowed";
  const byAction = entry.flowTypes === "all" || entry.flowTypes.includes(type);
  const byBlock = entry.blockFlowTypes === "all" || entry.blockFlowTypes.includes(type);
  if (byAction && byBlock) return "allowed";
  return byAction || byBlock ? "disputed" : "refused";
}
