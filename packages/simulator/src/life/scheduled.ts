import { keepContact, type Ledger } from "../engine/ledger.js";
import type { ContactState } from "../state/simulation-state.js";
import { endContact } from "./end-contact.js";
import { moveContact } from "./move-contact.js";
import { openThread } from "./open-thread.js";
import { askQueue } from "./queue/ask-queue.js";

/**
 * A contact that was made for later begins: in the flow that it was made for, else in its queue. A flow for queued
 * callbacks runs once, not again before each further attempt (assumed, 2026-11-21).
 */
export function beginScheduled(ledger: Ledger, contact: ContactState): void {
  const { firstFlow, ...begun } = contact;
  if (firstFlow === undefined) {
    askQueue(ledger, moveContact(ledger, begun, "flow"));
    return;
  }
  const flow = ledger.program.find(firstFlow);
  if (flow === undefined) {
    keepContact(ledger, begun);
    endContact(ledger, contact.id, "UNSUPPORTED");
    return;
  }
  const started = moveContact(ledger, begun, "flow");
  keepContact(ledger, { ...started, threads: [openThread(ledger, contact.id, flow, "contact", "customer")] });
}
