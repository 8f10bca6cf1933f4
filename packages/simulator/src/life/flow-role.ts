import type { GraphType } from "@flowc/connect-model";
import type { ContactPhase, Participant, ThreadRole } from "../state/simulation-state.js";

/** In which moment of a contact's life flows of a type run, and for whom. */
export interface FlowRole {
  readonly role: ThreadRole;
  readonly participant: Participant;
  readonly phase: ContactPhase;
}

const inbound: FlowRole = { role: "contact", participant: "customer", phase: "flow" };

/**
 * Where a contact stands whose first flow is of a type: a queue flow finds it in a queue, a whisper flow being joined. A
 * transfer flow that runs by itself is heard by the customer, as after an agent has left.
 */
const byType: Readonly<Record<GraphType, FlowRole>> = {
  CONTACT_FLOW: inbound,
  CAMPAIGN: inbound,
  MODULE: inbound,
  CUSTOMER_QUEUE: { role: "customerQueue", participant: "customer", phase: "queued" },
  CUSTOMER_HOLD: { role: "customerHold", participant: "customer", phase: "held" },
  CUSTOMER_WHISPER: { role: "customerWhisper", participant: "customer", phase: "joining" },
  OUTBOUND_WHISPER: { role: "outboundWhisper", participant: "customer", phase: "joining" },
  AGENT_HOLD: { role: "agentHold", participant: "agent", phase: "held" },
  AGENT_WHISPER: { role: "agentWhisper", participant: "agent", phase: "joining" },
  AGENT_TRANSFER: inbound,
  QUEUE_TRANSFER: inbound,
};

/** The moment in which a flow of a type runs. */
export function flowRole(type: GraphType): FlowRole {
  return byType[type];
}
