import { keepContact, type Ledger } from "../engine/ledger.js";
import type { ContactState, Timer } from "../state/simulation-state.js";

/** Something happens to a contact by itself, because its time has come. */
export function timerFires(ledger: Ledger, contact: ContactState, timer: Timer): void {
  keepContact(ledger, { ...contact, timers: contact.timers.filter((kept) => kept !== timer) });
}
