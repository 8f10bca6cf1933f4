import { keepContact, type Ledger } from "../engine/ledger.js";
import type { EndReason } from "../state/simulation-state.js";
import { joinAfterWhisper } from "./agent/join.js";
import { endContact } from "./end-contact.js";
import { livingContact } from "./move-contact.js";

/**
 * The flow of a thread is over. What that means depends on the moment in which it ran: a contact's own flow and its
 * disconnect flow take the contact with them; after a whisper comes the next whisper, or the conversation; a contact waits
 * on without its queue or hold flow (administrator guide, "End flow / Resume", 2026-11-21).
 */
export function endFlow(ledger: Ledger, contactId: string, thread: number, reason: EndReason): void {
  const contact = livingContact(ledger, contactId);
  const over = contact?.threads.find(({ number }) => number === thread);
  if (contact === undefined || over === undefined) return;
  const left = { ...contact, threads: contact.threads.filter((kept) => kept !== over) };
  switch (over.role) {
    case "contact":
    case "disconnect":
      endContact(ledger, contactId, reason);
      break;
    case "agentWhisper":
    case "customerWhisper":
    case "outboundWhisper":
      joinAfterWhisper(ledger, left, over.role);
      break;
    case "customerQueue":
    case "customerHold":
    case "agentHold":
    case "event":
      keepContact(ledger, left);
      break;
  }
}
