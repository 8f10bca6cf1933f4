import type { Ledger } from "../engine/ledger.js";
import type { AgentEvent } from "../event/simulation-event.js";
import { agentHolds, agentResumes } from "./agent/hold.js";
import { acceptContact } from "./agent/join.js";
import { agentTransfers } from "./agent/transfer.js";
import { contactForAgent } from "./whose-contact.js";

/** An agent accepts, holds, resumes or transfers a contact. What cannot be done with it now changes nothing. */
export function agentActs(ledger: Ledger, event: AgentEvent): void {
  const contact = contactForAgent(ledger, event.kind, event.contact);
  if (contact === undefined) return;
  switch (event.kind) {
    case "agentAccepts":
      acceptContact(ledger, contact, event.agent);
      break;
    case "agentHolds":
      agentHolds(ledger, contact);
      break;
    case "agentResumes":
      agentResumes(ledger, contact);
      break;
    case "agentTransfers":
      agentTransfers(ledger, contact, event);
      break;
  }
}
