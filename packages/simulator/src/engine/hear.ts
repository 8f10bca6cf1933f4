import type { Heard, ParticipantEvent } from "../event/simulation-event.js";
import type { Answer } from "../request/request.js";
import type { Participant } from "../state/simulation-state.js";
import type { TraceEvent } from "../trace/trace-event.js";
import { contactOf, keepContact, type Ledger } from "./ledger.js";
import { resumeBlock } from "./run-block.js";

type Input = Exclude<ParticipantEvent, { kind: "hangUp" }>;

function inputEvent(ledger: Ledger, contact: string, actor: Participant, event: Input): TraceEvent {
  const sent = { event: "InputSent", at: ledger.now, contact, actor } as const;
  if (event.kind === "key") return { ...sent, input: "DtmfInput", value: event.key };
  if (event.kind === "utterance") return { ...sent, input: "Utterance", value: event.text };
  return { ...sent, input: "ViewAction", value: event.action };
}

function heardOf(event: Input): Heard {
  if (event.kind === "key") return { kind: "key", key: event.key };
  if (event.kind === "utterance") return { kind: "utterance", text: event.text };
  return { kind: "viewAction", action: event.action, data: event.data };
}

/**
 * A participant presses, says or clicks something. The block that listens hears it; keys that nobody listens for are
 * kept when the flow has switched the buffer on, else they are lost.
 */
export function hearParticipant(ledger: Ledger, event: Input): void {
  const contact = contactOf(ledger, event.contact);
  if (contact === undefined || contact.ended !== undefined) return;
  const { participant = "customer" } = event;
  ledger.trace.push(inputEvent(ledger, contact.id, participant, event));
  const listening = contact.threads.find((thread) => thread.participant === participant && thread.wait?.listens);
  if (listening !== undefined && resumeBlock(ledger, contact, listening, heardOf(event))) return;
  if (event.kind === "key" && contact.settings.dtmfBuffer) {
    keepContact(ledger, { ...contact, keyBuffer: contact.keyBuffer + event.key });
  }
}

function resultOf(answer: Answer): string {
  return answer.kind === "error" ? `error ${answer.error}` : answer.kind;
}

/** The world answers. An answer that nobody waits for any more is dropped. */
export function hearAnswer(ledger: Ledger, request: number, answer: Answer): void {
  for (const contact of ledger.contacts) {
    const thread = contact.threads.find(({ wait }) => wait?.request?.id === request);
    if (thread === undefined) continue;
    ledger.trace.push({
      event: "RequestAnswered",
      at: ledger.now,
      contact: contact.id,
      request,
      result: resultOf(answer),
    });
    resumeBlock(ledger, contact, thread, { kind: "answer", answer });
    return;
  }
}
