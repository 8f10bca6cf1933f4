import type { Program, TraceEvent } from "@flowc/simulator";
import { type CoverageCounter, createCoverageCounter } from "./coverage-counter.js";

/** Kept on the process: a test runner may load this module more than once, and all of them count together. */
const place = Symbol.for("flowc.coverage");

interface Process {
  [place]?: CoverageCounter | undefined;
}

const here: Process = globalThis as Process;

/** From now on what simulations of this process run is counted. Calling it again goes on with the same counter. */
export function startCollectingCoverage(): CoverageCounter {
  here[place] ??= createCoverageCounter();
  return here[place];
}

/** Ends the counting and gives what was counted; undefined when nothing was collected. */
export function stopCollectingCoverage(): CoverageCounter | undefined {
  const counter = here[place];
  here[place] = undefined;
  return counter;
}

/**
 * Counts what a simulation has run so far, when coverage is being collected. Cheap when it is not. To be called with
 * the same growing trace after everything that happens, or once at the end.
 */
export function collectCoverage(program: Program, trace: readonly TraceEvent[]): void {
  here[place]?.count(program, trace);
}

/** Counts what simulations run meanwhile by itself; what was being counted before goes on afterwards without it. */
export async function countedApart(counter: CoverageCounter, body: () => void | Promise<void>): Promise<void> {
  const before = here[place];
  here[place] = counter;
  try {
    await body();
  } finally {
    here[place] = before;
  }
}
