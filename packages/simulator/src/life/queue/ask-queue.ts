import { ask, keepContact, type Ledger } from "../../engine/ledger.js";
import type { ContactState } from "../../state/simulation-state.js";
import { endContact } from "../end-contact.js";
import { queueQuestion } from "./enter-queue.js";
import { targetQueueOf } from "./target-queue.js";

/** A contact for which no flow runs asks its target queue to take it; one without a target is over. */
export function askQueue(ledger: Ledger, contact: ContactState): void {
  const target = targetQueueOf(contact);
  if (target === undefined) {
    keepContact(ledger, contact);
    endContact(ledger, contact.id, "CONTACT_FLOW_DISCONNECT");
    return;
  }
  const { id: request } = ask(ledger, contact.id, queueQuestion(contact, target, ledger.now));
  keepContact(ledger, { ...contact, asks: { request, purpose: "enterQueue" } });
}
