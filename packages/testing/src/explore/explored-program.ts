import type { ConditionBranch } from "@flowc/connect-model";
import type { BlockProgram, ContactState, Program, SimulationState, Thread } from "@flowc/simulator";
import { comparedWith } from "./open/compared.js";
import { type PathRead, programReads } from "./open/program-reads.js";
import { type LiveValues, liveValues } from "./search/live-values.js";

/** A program with what an exploration asks about it again and again. */
export interface ExploredProgram {
  readonly program: Program;
  readonly reads: readonly PathRead[];
  /** What conditions anywhere compare a path with, by the path as it is written. */
  readonly compared: ReadonlyMap<string, readonly ConditionBranch[]>;
  /** Which data can still matter. */
  readonly live: LiveValues;
}

/** Looks a program through, once. */
export function prepareExploration(program: Program): ExploredProgram {
  const reads = programReads(program);
  return { program, reads, compared: comparedWith(program), live: liveValues(program, reads) };
}

/** A block, and where it is. */
export interface Standing {
  readonly flow: string;
  readonly block: string;
  readonly blockProgram: BlockProgram;
}

/** The block on which a thread stands. */
export function standingOf(program: Program, thread: Thread): Standing | undefined {
  const { flow = "", block = "" } = thread.frames.at(-1) ?? {};
  const blockProgram = program.flows.get(flow)?.blocks.get(block);
  return blockProgram && { flow, block, blockProgram };
}

/** The thread that waits for the answer to a request. */
export function askingThread(
  state: SimulationState,
  request: number,
): { readonly contact: ContactState; readonly thread: Thread } | undefined {
  for (const contact of state.contacts) {
    const thread = contact.threads.find(({ wait }) => wait?.request?.id === request);
    if (thread !== undefined) return { contact, thread };
  }
  return undefined;
}

/** Blocks whose conditions are all there is to know about them. */
const plainlyDecided = new Set(["Compare", "DistributeByPercentage", "Loop"]);

/**
 * The error types with which a block can be made to fail. `NoMatchingCondition` is no failure, but of blocks whose result
 * comes from elsewhere it stands for a result that no condition is about.
 */
export function failuresOf(blockProgram: BlockProgram): string[] {
  return plainlyDecided.has(blockProgram.block.type) ? errorTypesOf(blockProgram) : [...blockProgram.errors.keys()];
}

/** The error types for which a block has a branch; `NoMatchingCondition` is no failure. */
export function errorTypesOf({ errors }: BlockProgram): string[] {
  return [...errors.keys()].filter((type) => type !== "NoMatchingCondition");
}
