import type { PlanStep } from "./plan.js";

/** Which steps come after which, directly and at all. */
export interface StepGraph {
  /** By place: the steps that wait for a step, and those that it waits for. */
  readonly next: readonly (readonly number[])[];
  readonly previous: readonly (readonly number[])[];
  /** Whether `other` can only be done after `step`, or has to be done before it. */
  followers(step: number, other: number): boolean;
  forerunners(step: number, other: number): boolean;
}

/**
 * The graph of steps.
 * @param steps in an order in which each comes after those it waits for
 */
export function followersOf(steps: readonly PlanStep[]): StepGraph {
  const places = new Map(steps.map(({ id }, index) => [id, index]));
  const previous = steps.map(({ after }) => after.flatMap((id) => places.get(id) ?? []));
  const next: number[][] = steps.map(() => []);
  for (const [index, before] of previous.entries()) for (const one of before) next[one]!.push(index);
  const later = closure(steps.length, [...steps.keys()].reverse(), next);
  return {
    next,
    previous,
    followers: (step, other) => later.has(step, other),
    forerunners: (step, other) => later.has(other, step),
  };
}

/** Everything that can be reached, as a bit per pair: a plan has thousands of steps. */
function closure(length: number, order: readonly number[], next: readonly (readonly number[])[]) {
  const width = Math.ceil(length / 32);
  const bits = new Uint32Array(length * width);
  for (const step of order) {
    for (const other of next[step]!) {
      bits[step * width + (other >>> 5)]! |= 1 << (other & 31);
      for (let word = 0; word < width; word += 1) bits[step * width + word]! |= bits[other * width + word]!;
    }
  }
  return { has: (step: number, other: number) => ((bits[step * width + (other >>> 5)]! >>> (other & 31)) & 1) === 1 };
}
