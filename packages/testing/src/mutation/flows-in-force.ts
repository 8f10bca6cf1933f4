import type { FlowUnit } from "@flowc/connect-model";

/** How flows are changed before they run. */
export type FlowChange = (units: readonly FlowUnit[]) => readonly FlowUnit[];

/** Kept on the process: a test runner may load this module more than once, and a change holds for all of them. */
const place = Symbol.for("flowc.flows-in-force");

interface Process {
  [place]?: FlowChange | undefined;
}

const here: Process = globalThis as Process;

/**
 * The flows that a scenario runs: those that it names, or what a mutation test has made of them. Everything that turns
 * flows into a program for a test passes them through here.
 */
export function flowsInForce(units: readonly FlowUnit[]): readonly FlowUnit[] {
  return here[place]?.(units) ?? units;
}

/** Runs something while flows are changed; afterwards they are what they were, whatever happened. */
export async function whileChanged<T>(change: FlowChange, body: () => T | Promise<T>): Promise<T> {
  const before = here[place];
  here[place] = change;
  try {
    return await body();
  } finally {
    here[place] = before;
  }
}
