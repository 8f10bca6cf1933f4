import { type Block, type BranchSpec, type FlowUnit, findAction, outcomesOf, selectMode } from "@flowc/connect-model";

/** A block that is ready to run: its branches sorted by kind. */
export interface BlockProgram {
  readonly block: Block;
  /** Name of the catalogue's mode that the parameters select. */
  readonly mode: string | undefined;
  /** Absent for an action that the catalogue does not know. */
  readonly outcomes: BranchSpec | undefined;
  /** Index of the `next` branch. */
  readonly next: number | undefined;
  /** Indices of the conditions, in order. */
  readonly conditions: readonly number[];
  /** Index of an error branch by error type. */
  readonly errors: ReadonlyMap<string, number>;
}

/** A flow that is ready to run. */
export interface FlowProgram {
  /** The flow's name; of a module that shares its name with a flow, `name (module)`. */
  readonly key: string;
  readonly unit: FlowUnit;
  readonly blocks: ReadonlyMap<string, BlockProgram>;
}

function prepareBlock(block: Block): BlockProgram {
  const entry = findAction(block.type);
  const mode = entry && selectMode(entry, block.parameters);
  const errors = new Map<string, number>();
  const conditions: number[] = [];
  let next: number | undefined;
  for (const [index, branch] of block.branches.entries()) {
    if (branch.kind === "next") next ??= index;
    else if (branch.kind === "condition") conditions.push(index);
    else if (!errors.has(branch.errorType)) errors.set(branch.errorType, index);
  }
  return { block, mode: mode?.name, outcomes: entry && outcomesOf(entry, mode), next, conditions, errors };
}

/** Makes one flow ready, under the key by which the program knows it. Of two blocks with one identifier the first counts. */
export function prepareFlow(unit: FlowUnit, key: string): FlowProgram {
  const blocks = new Map<string, BlockProgram>();
  for (const block of unit.graph.blocks) {
    if (!blocks.has(block.identifier)) blocks.set(block.identifier, prepareBlock(block));
  }
  return { key, unit, blocks };
}
