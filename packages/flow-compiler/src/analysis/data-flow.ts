import type { ControlEdge, ControlFlow } from "./control-flow.js";

/**
 * What is to be known at each block of a flow, and how it changes on the way. Facts only ever widen: what `join` gives
 * holds for both of the ways that meet, and a flow has only so many different facts.
 */
export interface DataFlowProblem<Fact> {
  /** What holds when a contact enters the flow. */
  readonly start: Fact;
  /** What holds behind a branch, given what held before its block. Undefined when no contact can take the branch then. */
  along(edge: ControlEdge, before: Fact): Fact | undefined;
  /** What holds where two ways meet. */
  join(one: Fact, other: Fact): Fact;
  isEqual(one: Fact, other: Fact): boolean;
}

/** By block: what holds for every contact that comes to it; undefined where none comes. */
export type Facts<Fact> = readonly (Fact | undefined)[];

/**
 * Works out what holds at each block, over all ways through the flow: sweeps in the order of the flow until nothing
 * changes. A branch that no contact can take leads nowhere.
 */
export function solveForward<Fact>(flow: ControlFlow, problem: DataFlowProblem<Fact>): Facts<Fact> {
  const facts: (Fact | undefined)[] = new Array<undefined>(flow.size).fill(undefined);
  const { entry } = flow;
  if (entry === undefined) return facts;
  const isOpen = new Uint8Array(flow.size);
  const reach = (block: number, fact: Fact): boolean => {
    const known = facts[block];
    const joined = known === undefined ? fact : problem.join(known, fact);
    if (known !== undefined && problem.isEqual(known, joined)) return false;
    facts[block] = joined;
    isOpen[block] = 1;
    return true;
  };
  let goesOn = reach(entry, problem.start);
  while (goesOn) {
    goesOn = false;
    for (const block of flow.order) {
      if (isOpen[block] === 0) continue;
      isOpen[block] = 0;
      for (const edge of flow.outgoing[block]!) {
        const fact = problem.along(edge, facts[block]!);
        if (fact !== undefined && reach(edge.to, fact)) goesOn = true;
      }
    }
  }
  return facts;
}

/** What a branch does to a set of bits: those it keeps of what held before, and those it adds. */
export interface BitChange {
  readonly keep: bigint;
  readonly add: bigint;
}

/**
 * The same for facts that are sets of possibilities: a bit is set where some way makes it so.
 * @param change what a branch does; undefined when it changes nothing
 */
export function solveBits(
  flow: ControlFlow,
  start: bigint,
  change: (edge: ControlEdge) => BitChange | undefined,
): Facts<bigint> {
  return solveForward<bigint>(flow, {
    start,
    along(edge, before) {
      const changed = change(edge);
      return changed === undefined ? before : (before & changed.keep) | changed.add;
    },
    join: (one, other) => one | other,
    isEqual: (one, other) => one === other,
  });
}
