import type { FlowUnit } from "@flowc/connect-model";

/** How flows are changed before they run. */
export type FlowChange = (units: readonly FlowUnit[]) => readonly FlowUnit[];

let change: FlowChange | undefined;

/**
 * The flows that a scenario runs: those that it names, or what a mutation test has made of them. Everything that turns
 * flows into a program for a test passes them through here.
 */
export function flowsInForce(units: readonly FlowUnit[]): readonly FlowUnit[] {
  return change === undefined ? units : change(units);
}

/** Runs something while flows are changed; afterwards they are what they were, whatever happened. */
export async function whileChanged<T>(to: FlowChange, body: () => T | Promise<T>): Promise<T> {
  const before = change;
  change = to;
  try {
    return await body();
  } finally {
    change = before;
  }
}
