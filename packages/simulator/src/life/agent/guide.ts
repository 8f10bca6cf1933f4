import { keepContact, type Ledger } from "../../engine/ledger.js";
import type { ContactState } from "../../state/simulation-state.js";
import { eventFlow } from "../event-flow.js";
import { openThread } from "../open-thread.js";
import { relatedContact } from "../successor.js";

/**
 * The guide that flows have set for the agent opens beside the conversation: a chat of its own, in which the agent is the
 * only one (administrator guide, "Step-by-step guides", 2026-11-21; that it is over with the conversation is assumed).
 */
export function openGuide(ledger: Ledger, contact: ContactState): void {
  const flow = eventFlow(ledger, contact, "DefaultAgentUI");
  if (flow === undefined) return;
  const guide = relatedContact(ledger, contact, "CHAT", "API", {
    SegmentAttributes: { "connect:Subtype": "connect:Guide" },
  });
  const threads = [openThread(ledger, guide.id, flow, "contact", "agent")];
  keepContact(ledger, { ...guide, guides: contact.id, threads });
}
