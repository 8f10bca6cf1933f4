import type { Block, GraphType } from "@flowc/connect-model";
import type { ContactState, Session, TraceEvent } from "../../src/index.js";
import { block, flow, hangingUp } from "../flows.js";

/** A flow that says one thing and ends. */
export function saying(name: string, type: GraphType, text: string) {
  return flow(name, [...said(text, "over"), ending("over")], type);
}

/** A hold flow, which says one thing again and again. */
export function repeating(name: string, type: GraphType, text: string) {
  return flow(name, [block("say", "MessageParticipantIteratively", { Messages: [{ Text: text }] })], type);
}

/** A block that says something and goes on. */
export function said(text: string, target: string): readonly Block[] {
  return [block(`say ${text}`, "MessageParticipant", { Text: text }, { next: target, NoMatchingError: target })];
}

/** Ends its flow. */
export function ending(identifier: string): Block {
  return block(identifier, "EndFlowExecution");
}

/** Sets the flow for a moment and goes on. */
export function hooking(hook: string, flowName: string, target: string): Block {
  const parameters = { EventHooks: { [hook]: flowName } };
  return block(`hook ${hook}`, "UpdateContactEventHooks", parameters, { next: target, NoMatchingError: target });
}

/** Sets the target queue, and puts the contact into it. What fails goes to `failed`. */
export function queueing(queue: string, failed: string): readonly Block[] {
  const ways = { next: "into queue", NoMatchingError: failed };
  return [
    block("set queue", "UpdateContactTargetQueue", { QueueId: queue }, ways),
    block(
      "into queue",
      "TransferContactToQueue",
      {},
      { next: failed, QueueAtCapacity: "full", NoMatchingError: failed },
    ),
  ];
}

/** An inbound flow that puts the contact into the queue "Sales", after some other blocks, each of which goes on to the next. */
export function toSales(...before: readonly ((target: string) => Block)[]) {
  const blocks: Block[] = [];
  for (const make of [...before].reverse()) blocks.unshift(make(blocks[0]?.identifier ?? "set queue"));
  return flow("Main", [...blocks, ...queueing("Sales", "bye"), hangingUp("bye"), hangingUp("full")]);
}

/** What was heard, by whom. */
export function heardBy(session: Session): readonly string[] {
  return session.trace.flatMap((event) => (event.event === "MessageReceived" ? [`${event.actor}: ${event.text}`] : []));
}

/** The phases through which the contacts went, each with its place in the list of contacts. */
export function phases(session: Session): readonly string[] {
  const ids = session.state.contacts.map(({ id }) => id);
  const named = (event: Extract<TraceEvent, { event: "ContactMoved" | "ContactDisconnected" }>) =>
    `${ids.indexOf(event.contact) + 1} ${event.event === "ContactMoved" ? event.phase : event.reason}`;
  return session.trace.flatMap((event) =>
    event.event === "ContactMoved" || event.event === "ContactDisconnected" ? [named(event)] : [],
  );
}

/** The nth contact, from 1. */
export function contact(session: Session, position = 1): ContactState {
  const found = session.state.contacts[position - 1];
  if (found === undefined) throw new Error(`there is no contact ${position}`);
  return found;
}
