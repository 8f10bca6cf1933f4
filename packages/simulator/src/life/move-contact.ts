import { keepContact, type Ledger } from "../engine/ledger.js";
import type { ContactPhase, ContactState } from "../state/simulation-state.js";

/** A contact as the step has changed it so far; undefined when it is over. */
export function livingContact(ledger: Ledger, id: string): ContactState | undefined {
  return ledger.contacts.find((contact) => contact.id === id && contact.ended === undefined);
}

/** Moves a contact on in its life, with whatever else changes, and says so in the trace. */
export function moveContact(
  ledger: Ledger,
  contact: ContactState,
  phase: ContactPhase,
  changes: Partial<ContactState> = {},
  detail?: string,
): ContactState {
  const moved = { ...contact, ...changes, phase };
  keepContact(ledger, moved);
  ledger.trace.push({
    event: "ContactMoved",
    at: ledger.now,
    contact: contact.id,
    phase,
    ...(detail !== undefined && { detail }),
  });
  return moved;
}
