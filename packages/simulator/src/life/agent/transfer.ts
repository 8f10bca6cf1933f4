import { keepContact, type Ledger } from "../../engine/ledger.js";
import type { AgentEvent } from "../../event/simulation-event.js";
import type { FlowProgram } from "../../program/flow-program.js";
import type { ContactState, Thread } from "../../state/simulation-state.js";
import { endContact } from "../end-contact.js";
import { livingContact } from "../move-contact.js";
import { openThread } from "../open-thread.js";
import { askQueue } from "../queue/ask-queue.js";
import { withTargetQueue } from "../queue/target-queue.js";
import { successorOf } from "../successor.js";
import { withAgentData } from "./agent-data.js";
import { agentHolds } from "./hold.js";

type Transfer = Extract<AgentEvent, { kind: "agentTransfers" }>;

/** The flows that quick connects use when they name none. */
const defaultFlows = { queue: "Default queue transfer", agent: "Default agent transfer" } as const;

function transferFlow(ledger: Ledger, { to, flow }: Transfer): FlowProgram | undefined {
  if (flow !== undefined) return ledger.program.find(flow);
  return ledger.program.find(to.kind === "flow" ? to.name : defaultFlows[to.kind]);
}

/**
 * The contact as it begins: with the quick connect's destination as its target queue. In a transfer to an agent `$.Agent`
 * is the one who shall take it (administrator guide, agent attributes, 2026-11-21).
 */
function transferContact(ledger: Ledger, contact: ContactState, { to }: Transfer): ContactState {
  const begun = successorOf(ledger, contact, "TRANSFER");
  if (to.kind === "flow") return begun;
  if (to.kind === "queue") return withTargetQueue(begun, { queue: to.name });
  return withAgentData(withTargetQueue(begun, { queue: to.name, agent: to.name }), to.name);
}

/**
 * An agent transfers a contact with a quick connect: a new contact begins, with the transfer flow. On a call the customer
 * is put on hold and the agent hears the flow, until the agent leaves and the customer takes the place. Elsewhere, and
 * into flows, the customer goes along at once (assumed, 2026-11-21). A queue or agent without a transfer flow takes the
 * contact as the default transfer flows do.
 */
export function agentTransfers(ledger: Ledger, contact: ContactState, event: Transfer): void {
  const consults = contact.channel === "VOICE" && event.to.kind !== "flow";
  const begun = transferContact(ledger, contact, event);
  const next: ContactState = consults ? { ...begun, consults: contact.id } : begun;
  const flow = transferFlow(ledger, event);
  if (consults && contact.phase === "agent") agentHolds(ledger, contact);
  if (flow === undefined) askQueue(ledger, next);
  else {
    const thread = openThread(ledger, next.id, flow, "contact", consults ? "agent" : "customer");
    keepContact(ledger, { ...next, threads: [thread] });
  }
  if (!consults) endContact(ledger, contact.id, "TRANSFERRED");
}

function forCustomer(thread: Thread): Thread {
  const { role } = thread;
  return role === "contact" || role === "customerQueue" || role === "customerWhisper"
    ? { ...thread, participant: "customer" }
    : thread;
}

/**
 * The agent leaves a call that is being transferred: it is over, and its customer goes on with the new contact, hearing
 * what the agent heard. False when no transfer is under way.
 */
export function handOver(ledger: Ledger, contact: ContactState): boolean {
  const next = ledger.contacts.find((other) => other.consults === contact.id && other.ended === undefined);
  if (next === undefined) return false;
  const { consults: _, ...own } = next;
  keepContact(ledger, { ...own, threads: own.threads.map(forCustomer) });
  const left = livingContact(ledger, contact.id);
  if (left !== undefined) endContact(ledger, left.id, "TRANSFERRED");
  return true;
}
