import { keepContact, type Ledger } from "../engine/ledger.js";
import type { FlowProgram } from "../program/flow-program.js";
import type { ContactState, Timer } from "../state/simulation-state.js";
import { endContact } from "./end-contact.js";
import { moveContact } from "./move-contact.js";
import { openThread } from "./open-thread.js";
import { askQueue } from "./queue/ask-queue.js";
import { expiry } from "./start-contact.js";

function beginIn(ledger: Ledger, contact: ContactState, flow: FlowProgram): void {
  const timers = [...contact.timers, ...expiry(contact.channel, ledger.now)];
  const started = moveContact(ledger, contact, "flow", { timers });
  keepContact(ledger, { ...started, threads: [openThread(ledger, contact.id, flow, "contact", "customer")] });
}

/**
 * A contact that was made for later begins: in the flow that it was made for, else in its queue. The flow of a queued
 * callback runs once, not again before each further attempt (assumed, 2026-11-21).
 */
export function beginScheduled(ledger: Ledger, contact: ContactState): void {
  const { firstFlow, ...begun } = contact;
  if (firstFlow === undefined) {
    askQueue(ledger, moveContact(ledger, begun, "flow"));
    return;
  }
  const flow = ledger.program.find(firstFlow);
  if (flow !== undefined) {
    beginIn(ledger, begun, flow);
    return;
  }
  keepContact(ledger, begun);
  endContact(ledger, contact.id, "UNSUPPORTED");
}

/** A contact begins by itself at a time; now if that has come. */
export function scheduleContact(
  ledger: Ledger,
  contact: ContactState,
  name: Extract<Timer["name"], "callbackStarts" | "taskStarts">,
  at: number,
): void {
  if (at <= ledger.now) {
    beginScheduled(ledger, contact);
    return;
  }
  moveContact(ledger, contact, "scheduled", { timers: [...contact.timers, { at, name }] });
}
