import { contactOf, type Ledger } from "../engine/ledger.js";
import type { ParticipantEvent } from "../event/simulation-event.js";
import { endContact } from "./end-contact.js";

/** A participant hangs up or leaves the chat. */
export function hangUp(ledger: Ledger, event: Extract<ParticipantEvent, { kind: "hangUp" }>): void {
  const contact = contactOf(ledger, event.contact);
  if (contact === undefined) return;
  endContact(ledger, contact.id, event.participant === "agent" ? "AGENT_DISCONNECT" : "CUSTOMER_DISCONNECT");
}
