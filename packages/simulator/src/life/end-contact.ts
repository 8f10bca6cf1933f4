import { keepContact, type Ledger } from "../engine/ledger.js";
import type { EndReason } from "../state/simulation-state.js";

/** Ends a contact: nothing runs for it any more. Ending one that is over changes nothing. */
export function endContact(ledger: Ledger, id: string, reason: EndReason): void {
  const contact = ledger.contacts.find((kept) => kept.id === id);
  if (contact === undefined || contact.ended !== undefined) return;
  keepContact(ledger, {
    ...contact,
    phase: "ended",
    threads: [],
    timers: [],
    ended: { reason, at: ledger.now },
  });
  ledger.trace.push({ event: "ContactDisconnected", at: ledger.now, contact: id, reason });
}
