import { keepContact, type Ledger } from "../../engine/ledger.js";
import type { ContactState, Participant, Thread, ThreadRole } from "../../state/simulation-state.js";
import { type ContactEvent, eventFlow } from "../event-flow.js";
import { moveContact } from "../move-contact.js";
import { openThread } from "../open-thread.js";

function openEvent(
  ledger: Ledger,
  contact: ContactState,
  event: ContactEvent,
  role: ThreadRole,
  participant: Participant,
): readonly Thread[] {
  const flow = eventFlow(ledger, contact, event);
  return flow === undefined ? [] : [openThread(ledger, contact.id, flow, role, participant)];
}

function withoutHold(contact: ContactState): readonly Thread[] {
  return contact.threads.filter(({ role }) => role !== "customerHold" && role !== "agentHold" && role !== "event");
}

/** Puts the customer or the agent of a conversation on hold; the other one hears nothing. */
export function holdParticipant(ledger: Ledger, contact: ContactState, participant: Participant): void {
  const held = moveContact(ledger, contact, "held", { threads: withoutHold(contact) }, `${participant} on hold`);
  const event = participant === "customer" ? "CustomerHold" : "AgentHold";
  const role = participant === "customer" ? "customerHold" : "agentHold";
  keepContact(ledger, { ...held, threads: [...held.threads, ...openEvent(ledger, held, event, role, participant)] });
}

/** Everybody on a contact can talk again. */
export function endHold(ledger: Ledger, contact: ContactState): void {
  moveContact(ledger, contact, "agent", { threads: withoutHold(contact) }, contact.agent?.name);
}

/**
 * An agent puts a call on hold, or pauses a task (administrator guide, "Pause and resume tasks", 2026-11-21). Chats and
 * e-mails know neither: nothing happens.
 */
export function agentHolds(ledger: Ledger, contact: ContactState): void {
  if (contact.channel === "VOICE") holdParticipant(ledger, contact, "customer");
  if (contact.channel !== "TASK") return;
  const paused = moveContact(ledger, contact, "held", { threads: withoutHold(contact) }, "paused");
  const threads = openEvent(ledger, paused, "PauseContact", "event", "customer");
  keepContact(ledger, { ...paused, threads: [...paused.threads, ...threads] });
}

/** An agent goes on with a call that is on hold, or with a task that is paused. */
export function agentResumes(ledger: Ledger, contact: ContactState): void {
  const resumed = moveContact(ledger, contact, "agent", { threads: withoutHold(contact) }, contact.agent?.name);
  if (contact.channel !== "TASK") return;
  const threads = openEvent(ledger, resumed, "ResumeContact", "event", "customer");
  keepContact(ledger, { ...resumed, threads: [...resumed.threads, ...threads] });
}
