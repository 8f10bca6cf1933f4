import type { AgentEvent } from "../event/simulation-event.js";
import type { ContactPhase, ContactState, Participant, SimulationState } from "../state/simulation-state.js";

type Contacts = Pick<SimulationState, "contacts">;

const withAgent: ReadonlySet<ContactPhase> = new Set(["joining", "agent", "held"]);

const toCome: ReadonlySet<ContactPhase> = new Set(["scheduled"]);

/** Where a callback is before its agent is there, who calls the customer. */
const beforeAgent: ReadonlySet<ContactPhase> = new Set(["scheduled", "flow", "queued"]);

/** Whether somebody is on a contact now: not before a callback is answered, and not while only an agent consults. */
function isOn({ phase, consults, guides, callback }: ContactState, participant: Participant): boolean {
  const agentOnly = consults !== undefined || guides !== undefined;
  if (participant === "agent") return agentOnly || withAgent.has(phase);
  return !agentOnly && !(callback === undefined ? toCome : beforeAgent).has(phase);
}

function listensTo({ threads }: ContactState, participant: Participant): boolean {
  return threads.some((thread) => thread.participant === participant && thread.wait?.listens === true);
}

/**
 * The contact on which a participant is: the first that has not ended; undefined when there is none. `speaking`: one that
 * listens to the participant comes first.
 */
export function contactWith(
  { contacts }: Contacts,
  participant: Participant,
  speaking = false,
): ContactState | undefined {
  const present = contacts.filter((contact) => contact.ended === undefined && isOn(contact, participant));
  const listening = speaking ? present.find((contact) => listensTo(contact, participant)) : undefined;
  return listening ?? present[0];
}

/** The phases of a contact in which an agent can do something with it. */
const phases: Readonly<Record<AgentEvent["kind"], readonly ContactPhase[]>> = {
  agentAccepts: ["queued"],
  agentHolds: ["agent"],
  agentResumes: ["held"],
  agentTransfers: ["agent", "held"],
};

/**
 * The contact with which an agent can do something: the one of that id, else the first; undefined when there is none.
 */
export function contactForAgent(
  { contacts }: Contacts,
  deed: AgentEvent["kind"],
  id?: string,
): ContactState | undefined {
  return contacts.find((contact) => (id === undefined || id === contact.id) && phases[deed].includes(contact.phase));
}
