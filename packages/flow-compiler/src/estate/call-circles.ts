import type { Estate } from "./estate.js";
import type { FlowCall } from "./flow-call.js";
import type { FlowSummary } from "./flow-summary.js";

/** A step of a circle: a flow, and the call by which it leads to the next. */
export interface CallStep {
  readonly flow: FlowSummary;
  readonly call: FlowCall;
}

/**
 * Circles of calls between flows, one for each flow in which one begins that was not told before. Depth first, without
 * recursion; time grows with flows and calls.
 * @param callsOf the calls of a flow that count
 */
export function callCircles(
  estate: Estate,
  callsOf: (flow: FlowSummary) => readonly FlowCall[],
): readonly (readonly CallStep[])[] {
  const state = new Uint8Array(estate.flows.length);
  const circles: CallStep[][] = [];
  for (const start of estate.flows) {
    if (state[start.index] !== unseen || start.calls.length === 0) continue;
    const path = [{ flow: start, calls: callsOf(start), next: 0 }];
    state[start.index] = onPath;
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const call = top.calls[top.next++];
      const target = call && estate.target(call);
      if (call === undefined) {
        state[top.flow.index] = done;
        path.pop();
      } else if (target !== undefined && state[target.index] === unseen) {
        state[target.index] = onPath;
        path.push({ flow: target, calls: callsOf(target), next: 0 });
      } else if (target !== undefined && state[target.index] === onPath) {
        const begin = path.findIndex(({ flow }) => flow === target);
        circles.push(path.slice(begin).map(({ flow, calls, next }) => ({ flow, call: calls[next - 1]! })));
      }
    }
  }
  return circles;
}

const unseen = 0;
const onPath = 1;
const done = 2;
