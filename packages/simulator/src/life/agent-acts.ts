import type { Ledger } from "../engine/ledger.js";
import type { AgentEvent } from "../event/simulation-event.js";
import type { ContactPhase, ContactState } from "../state/simulation-state.js";
import { agentHolds, agentResumes } from "./agent/hold.js";
import { acceptContact } from "./agent/join.js";
import { agentTransfers } from "./agent/transfer.js";

/** The phases of a contact in which an agent can do something with it. */
const phases: Readonly<Record<AgentEvent["kind"], readonly ContactPhase[]>> = {
  agentAccepts: ["queued"],
  agentHolds: ["agent"],
  agentResumes: ["held"],
  agentTransfers: ["agent", "held"],
};

/** The contact that is meant: the one that is named, else the first with which this can be done. */
function meantContact(ledger: Ledger, event: AgentEvent): ContactState | undefined {
  return ledger.contacts.find(
    ({ id, phase }) => (event.contact === undefined || event.contact === id) && phases[event.kind].includes(phase),
  );
}

/** An agent accepts, holds, resumes or transfers a contact. What cannot be done with it now changes nothing. */
export function agentActs(ledger: Ledger, event: AgentEvent): void {
  const contact = meantContact(ledger, event);
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
