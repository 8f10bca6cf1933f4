import { keepContact, type Ledger } from "../../engine/ledger.js";
import type { QueueQuestion } from "../../request/request.js";
import type { TargetQueue } from "../../state/contact-life.js";
import type { ContactState, Thread, Timer } from "../../state/simulation-state.js";
import type { Reception } from "../../world/queues/queue-answer.js";
import { eventFlow } from "../event-flow.js";
import { moveContact } from "../move-contact.js";
import { openThread } from "../open-thread.js";

/** The priority of a contact for which no flow sets one (administrator guide, "Change routing priority", 2026-11-21). */
const usualPriority = 5;

/** Asks whether a queue takes a contact. */
export function queueQuestion(contact: ContactState, { queue, agent }: TargetQueue, at: number): QueueQuestion {
  const priority = contact.routing?.priority ?? usualPriority;
  return { kind: "queue", queue, ...(agent !== undefined && { agent }), priority, at };
}

function queueThreads(ledger: Ledger, contact: ContactState): readonly Thread[] {
  // Nobody is on the line of a queued callback, so that nothing is played.
  if (contact.callback !== undefined) return [];
  const flow = eventFlow(ledger, contact, "CustomerQueue");
  if (flow === undefined) return [];
  const participant = contact.consults === undefined ? "customer" : "agent";
  return [openThread(ledger, contact.id, flow, "customerQueue", participant)];
}

/**
 * A contact begins to wait in a queue: its flow is over, the customer queue flow runs, and whoever accepts it does so in
 * time. A contact that counts as older than it is has waited that much longer.
 */
export function enterQueue(
  ledger: Ledger,
  contact: ContactState,
  target: TargetQueue,
  reception: Extract<Reception, { kind: "taken" }>,
): void {
  const { accepts, position } = reception;
  const { priority = usualPriority, ageSeconds = 0 } = contact.routing ?? {};
  const place = { ...target, since: ledger.now - ageSeconds * 1000, priority, position };
  const queued = moveContact(ledger, contact, "queued", { threads: [], queue: place }, target.queue);
  const offer: readonly Timer[] =
    accepts === undefined
      ? []
      : [{ at: ledger.now + accepts.afterSeconds * 1000, name: "agentAccepts", data: { agent: accepts.agent } }];
  const threads = queueThreads(ledger, queued);
  keepContact(ledger, { ...queued, threads, timers: [...queued.timers, ...offer] });
}
