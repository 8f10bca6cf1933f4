import { requestRate } from "@flowc/connect-model";
import type { PlanStep } from "./plan.js";
import { followersOf } from "./step-graph.js";

/** What the rate limits make of the order of steps. */
export interface StepTimes {
  /**
   * Seconds that the steps take at least, whatever their order: each operation is only limited by its rate, each step
   * waits for those before it, and answers take no time. Never more than what can be reached.
   */
  readonly least: number;
  /** For each step, by its place: seconds from its first call to the end of all that waits for it, at least. */
  readonly remaining: readonly number[];
}

/** The calls of one operation that a step makes. */
interface Demand {
  readonly step: number;
  readonly count: number;
}

/**
 * Works out how long steps take at least.
 * @param steps in an order in which each comes after those it waits for
 * @param operations the calls of a step, one after the other
 */
export function stepTimes(steps: readonly PlanStep[], operations: (step: PlanStep) => readonly string[]): StepTimes {
  const demands = demandsOf(steps, operations);
  const graph = followersOf(steps);
  const own = steps.map(() => 0);
  for (const [operation, demand] of demands) {
    for (const { step, count } of demand) own[step] = Math.max(own[step]!, seconds(operation, count));
  }
  const after = timesBeyond(steps.length, graph.followers, demands, own, [...steps.keys()].reverse(), graph.next);
  const before = timesBeyond(steps.length, graph.forerunners, demands, own, [...steps.keys()], graph.previous);
  const least = Math.max(
    0,
    ...steps.map((_step, index) => before[index]! + own[index]! + after[index]!),
    ...[...demands].map(([operation, demand]) => leastOfOperation(operation, demand, before, after)),
  );
  return { least, remaining: steps.map((_step, index) => own[index]! + after[index]!) };
}

/** Who calls what, by operation. */
function demandsOf(
  steps: readonly PlanStep[],
  operations: (step: PlanStep) => readonly string[],
): ReadonlyMap<string, readonly Demand[]> {
  const demands = new Map<string, Demand[]>();
  for (const [index, step] of steps.entries()) {
    const counts = new Map<string, number>();
    for (const operation of operations(step)) counts.set(operation, (counts.get(operation) ?? 0) + 1);
    for (const [operation, count] of counts) {
      demands.set(operation, [...(demands.get(operation) ?? []), { step: index, count }]);
    }
  }
  return demands;
}

/** Seconds until the last of some calls of one operation may be sent, from the moment the first one can. */
function seconds(operation: string, count: number): number {
  const { perSecond, burst } = requestRate(operation);
  return Math.max(0, count - burst) / perSecond;
}

/**
 * For each step what lies beyond it on one side: by the calls that must be made there, and by the longest chain.
 * @param beyond whether a step lies beyond another one
 * @param order steps, those with the least beyond them first
 */
function timesBeyond(
  length: number,
  beyond: (step: number, other: number) => boolean,
  demands: ReadonlyMap<string, readonly Demand[]>,
  own: readonly number[],
  order: readonly number[],
  neighbours: readonly (readonly number[])[],
): readonly number[] {
  const times = new Array<number>(length).fill(0);
  for (const step of order) {
    let time = Math.max(0, ...neighbours[step]!.map((other) => own[other]! + times[other]!));
    for (const [operation, demand] of demands) {
      let count = 0;
      for (const other of demand) if (beyond(step, other.step)) count += other.count;
      time = Math.max(time, seconds(operation, count));
    }
    times[step] = time;
  }
  return times;
}

/** Calls that cannot be made before some time, and after which some time is needed, go through one bucket in between. */
function leastOfOperation(
  operation: string,
  demand: readonly Demand[],
  before: readonly number[],
  after: readonly number[],
): number {
  const byAfter = demand.toSorted((a, b) => after[b.step]! - after[a.step]!);
  let least = 0;
  for (const from of new Set(demand.map(({ step }) => before[step]!))) {
    let count = 0;
    for (const { step, count: calls } of byAfter) {
      if (before[step]! < from) continue;
      count += calls;
      least = Math.max(least, from + seconds(operation, count) + after[step]!);
    }
  }
  return least;
}
