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
 * changes. A branch that no contact can take leads nowhere, and a Loop is done only after a round.
 */
export function solveForward<Fact>(flow: ControlFlow, problem: DataFlowProblem<Fact>): Facts<Fact> {
  const solution = new Solution(flow, problem);
  while (solution.isOpen) solution.sweep();
  return solution.facts;
}

class Solution<Fact> {
  readonly facts: (Fact | undefined)[];
  /** By Loop: what holds when a contact comes back to it from a round. */
  readonly #afterRound: (Fact | undefined)[] = [];
  readonly #flow: ControlFlow;
  readonly #problem: DataFlowProblem<Fact>;
  /** By block: whether its fact has widened since its branches were followed. */
  readonly #isOpen: Uint8Array;
  isOpen = false;

  constructor(flow: ControlFlow, problem: DataFlowProblem<Fact>) {
    this.facts = new Array<undefined>(flow.size).fill(undefined);
    this.#flow = flow;
    this.#problem = problem;
    this.#isOpen = new Uint8Array(flow.size);
    if (flow.entry !== undefined) this.#widen(this.facts, flow.entry, problem.start);
  }

  sweep(): void {
    this.isOpen = false;
    for (const block of this.#flow.order) {
      if (this.#isOpen[block] === 0) continue;
      this.#isOpen[block] = 0;
      for (const edge of this.#flow.outgoing[block]!) this.#follow(edge);
    }
  }

  #follow(edge: ControlEdge): void {
    const { rounds } = this.#flow;
    const before = (rounds?.isDone(edge) === true ? this.#afterRound : this.facts)[edge.from];
    const fact = before === undefined ? undefined : this.#problem.along(edge, before);
    if (fact === undefined) return;
    this.#widen(this.facts, edge.to, fact);
    if (rounds?.isAgain(edge) === true) this.#widen(this.#afterRound, edge.to, fact);
  }

  #widen(facts: (Fact | undefined)[], block: number, fact: Fact): void {
    const known = facts[block];
    const joined = known === undefined ? fact : this.#problem.join(known, fact);
    if (known !== undefined && this.#problem.isEqual(known, joined)) return;
    facts[block] = joined;
    this.#isOpen[block] = 1;
    this.isOpen = true;
  }
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
