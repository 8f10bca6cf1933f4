import {
  type ActionEntry,
  type ActionMode,
  type Block,
  type Branch,
  type BranchSpec,
  type FlowGraph,
  findAction,
  isNextFollowed,
  outcomesOf,
  selectMode,
} from "@flowc/connect-model";
import { type ControlFlow, controlFlowOf } from "../analysis/control-flow.js";
import { parametersSpec } from "../schema/spec-at.js";
import { canonicalValue } from "./canonical-value.js";
import type { Things } from "./things.js";

/** One outcome of a block with its label: what the two flows are compared by. */
export interface Exit {
  /** Equal for the same outcome in both flows: `next`, `Equals 2`, `error QueueAtCapacity`. */
  readonly label: string;
  readonly branch: Branch;
  /** Pointer of the branch in the action's JSON. */
  readonly pointer: string;
  /** Block that it leads to; undefined when there is none of that identifier. */
  readonly to: number | undefined;
}

/** A block of one side. */
export interface SideBlock {
  readonly index: number;
  readonly block: Block;
  readonly entry: ActionEntry | undefined;
  readonly mode: ActionMode | undefined;
  /** By label, in the order they are written. A `next` that the service does not follow is left out. */
  readonly exits: ReadonlyMap<string, Exit>;
  /** Whether the order of the conditions decides which one holds. */
  readonly isOrdered: boolean;
  /** What it does, apart from where it goes: equal for blocks that do the same. */
  readonly content: string;
}

/** One of the two flows, prepared for the comparison. */
export interface DiffSide {
  readonly graph: FlowGraph;
  readonly flow: ControlFlow;
  readonly blocks: readonly SideBlock[];
  /** Blocks that a contact can come to, nearest to the entry first. */
  readonly reached: readonly number[];
  /** Position of each block in `reached`. */
  readonly rank: ReadonlyMap<number, number>;
}

export function diffSide(graph: FlowGraph, things: Things): DiffSide {
  const flow = controlFlowOf(graph);
  const blocks = graph.blocks.map((block, index) => sideBlock(block, index, flow, things));
  const reached = reachedBlocks(flow.entry, blocks);
  return { graph, flow, blocks, reached, rank: new Map(reached.map((block, position) => [block, position])) };
}

/** Nearest first, along the exits only. */
function reachedBlocks(entry: number | undefined, blocks: readonly SideBlock[]): number[] {
  const found = new Set(entry === undefined ? [] : [entry]);
  for (const block of found) {
    for (const { to } of blocks[block]!.exits.values()) if (to !== undefined) found.add(to);
  }
  return [...found];
}

function sideBlock(block: Block, index: number, flow: ControlFlow, things: Things): SideBlock {
  const entry = findAction(block.type);
  const mode = entry && selectMode(entry, block.parameters);
  const exits = exitsOf(block, entry && outcomesOf(entry, mode), flow);
  const labels = [...exits.keys()];
  const conditions = [...exits.values()].flatMap(({ branch, label }) => (branch.kind === "condition" ? [label] : []));
  const isOrdered = conditions.some((label) => !label.startsWith("Equals "));
  const parameters = canonicalValue(block.parameters, entry && parametersSpec(entry, mode), things);
  const order = isOrdered ? conditions : [];
  const content = JSON.stringify([block.type, parameters, labels.toSorted(), order]);
  return { index, block, entry, mode, exits, isOrdered, content };
}

function exitsOf({ branches }: Block, outcomes: BranchSpec | undefined, flow: ControlFlow): ReadonlyMap<string, Exit> {
  const exits = new Map<string, Exit>();
  const counts = { next: 0, condition: 0, error: 0 };
  const isNextDead = !isNextFollowed(branches, outcomes);
  for (const branch of branches) {
    const position = counts[branch.kind]++;
    if (branch.kind === "next" && (isNextDead || position > 0)) continue;
    const label = labelOf(branch);
    // Of two branches for one outcome the first one is taken.
    if (exits.has(label)) continue;
    exits.set(label, { label, branch, pointer: pointerOf(branch, position), to: flow.indexOf(branch.target) });
  }
  return exits;
}

function labelOf(branch: Branch): string {
  if (branch.kind === "next") return "next";
  if (branch.kind === "error") return `error ${branch.errorType}`;
  const { operator, operands } = branch;
  return `${operator} ${operands.length === 1 ? operands[0] : JSON.stringify(operands)}`;
}

function pointerOf(branch: Branch, position: number): string {
  if (branch.kind === "next") return "/Transitions/NextAction";
  return `/Transitions/${branch.kind === "error" ? "Errors" : "Conditions"}/${position}`;
}
