import type { PlayedCall } from "./to-native-test-case.js";

/** Kept on the process: a test runner may load this module more than once, and all of them collect together. */
const place = Symbol.for("flowc.native-calls");

interface Process {
  [place]?: PlayedCall[] | undefined;
}

const here = globalThis as Process;

/** From now on the calls that are played in this process are kept. */
export function startCollectingCalls(): void {
  here[place] = [];
}

/** Ends the keeping and gives the calls that were played meanwhile. */
export function stopCollectingCalls(): readonly PlayedCall[] {
  const calls = here[place] ?? [];
  here[place] = undefined;
  return calls;
}

/** Keeps a call whose trace goes on growing, when calls are kept. */
export function collectCall(call: PlayedCall): void {
  here[place]?.push(call);
}

/** Plays something whose calls are not kept: calls of changed flows are none of the author's. */
export async function notCollecting<T>(body: () => T | Promise<T>): Promise<T> {
  const before = here[place];
  here[place] = undefined;
  try {
    return await body();
  } finally {
    here[place] = before;
  }
}
