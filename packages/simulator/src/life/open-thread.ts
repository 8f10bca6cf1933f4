import { type Ledger, nextNumber } from "../engine/ledger.js";
import type { FlowProgram } from "../program/flow-program.js";
import type { Participant, Thread, ThreadRole } from "../state/simulation-state.js";

/** A thread that runs a flow from its start. */
export function openThread(
  ledger: Ledger,
  contact: string,
  flow: FlowProgram,
  role: ThreadRole,
  participant: Participant,
): Thread {
  ledger.trace.push({ event: "FlowStarted", at: ledger.now, contact, flow: flow.key, role });
  const frame = { flow: flow.key, block: flow.unit.graph.entry, data: {}, rounds: {} };
  return { number: nextNumber(ledger), role, participant, frames: [frame] };
}
