import { rateOf } from "../api/rate-table.js";
import type { PlanStep } from "./plan.js";

/**
 * The shortest time in which steps can be done when each operation is only limited by its rate and each step waits for
 * those before it; answers take no time.
 * @param operations the calls of a step, one after the other
 * @returns seconds
 */
export function leastSeconds(steps: readonly PlanStep[], operations: (step: PlanStep) => readonly string[]): number {
  const doneAt = new Map<string, number>();
  const nextAt = new Map<string, number>();
  const waiting = [...steps];
  while (waiting.length > 0) {
    const step = takeEarliest(waiting, doneAt);
    let time = readyAt(step, doneAt);
    for (const operation of operations(step)) time = grant(operation, time, nextAt);
    doneAt.set(step.id, time);
  }
  return Math.max(0, ...doneAt.values());
}

/** Of the steps whose predecessors are done, the one that can start first. Steps come in a legal order. */
function takeEarliest(waiting: PlanStep[], doneAt: ReadonlyMap<string, number>): PlanStep {
  let best = 0;
  let bestTime = Number.POSITIVE_INFINITY;
  for (const [index, step] of waiting.entries()) {
    if (step.after.some((id) => !doneAt.has(id))) continue;
    const time = readyAt(step, doneAt);
    if (time < bestTime) [best, bestTime] = [index, time];
    if (time === 0) break;
  }
  const [step] = waiting.splice(best, 1);
  if (step === undefined) throw new Error("steps wait for each other");
  return step;
}

function readyAt({ after }: PlanStep, doneAt: ReadonlyMap<string, number>): number {
  return Math.max(0, ...after.map((id) => doneAt.get(id) ?? 0));
}

/** When a token bucket lets the next call through that comes at `time` (generic cell rate algorithm). */
function grant(operation: string, time: number, nextAt: Map<string, number>): number {
  const { perSecond, burst } = rateOf(operation);
  const interval = 1 / perSecond;
  const theoretical = nextAt.get(operation) ?? 0;
  const granted = Math.max(time, theoretical - (burst - 1) * interval);
  nextAt.set(operation, Math.max(granted, theoretical) + interval);
  return granted;
}
