import { contactOf, type Ledger } from "../engine/ledger.js";
import type { ParticipantEvent } from "../event/simulation-event.js";
import type { ContactState } from "../state/simulation-state.js";
import { handOver } from "./agent/transfer.js";
import { endContact, leaveContact } from "./end-contact.js";

/** Whether there is a customer who could go on: not on a consultation or guide, and not before a callback is answered. */
function customerIsThere({ consults, guides, asks }: ContactState): boolean {
  return consults === undefined && guides === undefined && asks === undefined;
}

/**
 * A participant hangs up or leaves the chat. When the customer does, no flow runs any more (administrator guide, "Set
 * disconnect flow", 2026-11-21). When an agent does, the customer goes on: to where the agent has transferred the call,
 * else into the disconnect flow.
 */
export function hangUp(ledger: Ledger, event: Extract<ParticipantEvent, { kind: "hangUp" }>): void {
  const { participant = "customer" } = event;
  const contact = contactOf(ledger, event.contact, participant);
  if (contact === undefined) return;
  if (participant === "customer") endContact(ledger, contact.id, "CUSTOMER_DISCONNECT");
  else if (!customerIsThere(contact)) endContact(ledger, contact.id, "AGENT_DISCONNECT");
  else if (!handOver(ledger, contact)) leaveContact(ledger, contact.id, "AGENT_DISCONNECT");
}
