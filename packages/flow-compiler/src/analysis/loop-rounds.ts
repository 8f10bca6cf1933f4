import type { Block } from "@flowc/connect-model";
import type { ControlEdge, ControlFlow } from "./control-flow.js";

/**
 * That a Loop is done only after a round: a contact that comes to it for the first time goes into the round. What holds
 * behind the loop is then what holds after a round, and not what held before.
 */
export interface LoopRounds {
  /** Whether the branch is taken when a Loop with at least one round is done. */
  isDone(edge: ControlEdge): boolean;
  /** Whether the branch comes back to such a Loop from one of its rounds. */
  isAgain(edge: ControlEdge): boolean;
}

/** The rounds of the Loops of a flow; undefined when it has none whose count is known to be one or more. */
export function loopRoundsOf(flow: ControlFlow): LoopRounds | undefined {
  const rounds = new Map<number, ReadonlySet<number>>();
  for (const index of flow.order) {
    if (hasRound(flow.graph.blocks[index]!)) rounds.set(index, roundOf(flow, index));
  }
  if (rounds.size === 0) return undefined;
  return {
    isDone: ({ from, branch }) => rounds.has(from) && branch.kind === "condition" && branch.operands[0] === done,
    isAgain: ({ from, to }) => rounds.get(to)?.has(from) ?? false,
  };
}

const done = "DoneLooping";

function hasRound({ type, parameters }: Block): boolean {
  return type === "Loop" && /^[1-9]\d*$/.test(String(parameters.LoopCount));
}

/** The blocks that a round leads to before it comes back. */
function roundOf({ outgoing }: ControlFlow, loop: number): ReadonlySet<number> {
  const into = outgoing[loop]!.filter(({ branch }) => branch.kind === "condition" && branch.operands[0] !== done);
  const found = new Set(into.map(({ to }) => to));
  // A set that grows while it is walked is walked to its end.
  for (const block of found) {
    if (block !== loop) for (const { to } of outgoing[block]!) found.add(to);
  }
  return found;
}
