import { keepContact, type Ledger } from "../../engine/ledger.js";
import type { ContactState } from "../../state/simulation-state.js";
import { endContact } from "../end-contact.js";
import { moveContact } from "../move-contact.js";

/**
 * The customer of a callback was called in vain: the agent is free again, and the contact goes back into its queue after
 * a while, or is over when it was tried often enough (administrator guide, "Transfer to queue", 2026-11-21).
 */
export function callbackFails(ledger: Ledger, contact: ContactState): void {
  if (contact.callback === undefined) {
    endContact(ledger, contact.id, "TELECOM_UNANSWERED");
    return;
  }
  const attempts = contact.callback.attempts + 1;
  const { agent: _, ...free } = contact;
  const tried = { ...free, callback: { ...contact.callback, attempts } };
  if (attempts >= contact.callback.maximumAttempts) {
    keepContact(ledger, tried);
    endContact(ledger, contact.id, "TELECOM_UNANSWERED");
    return;
  }
  const again = { at: ledger.now + contact.callback.retryDelaySeconds * 1000, name: "callbackStarts" } as const;
  moveContact(ledger, tried, "scheduled", { threads: [], timers: [again] }, `attempt ${attempts} failed`);
}
