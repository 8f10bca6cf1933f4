import { talkDiagnostics } from "../diagnostics/talk-diagnostics.js";
import type { Heard, ParticipantEvent } from "../event/simulation-event.js";
import { expectAnswerOfLife, hearAnswerOfLife } from "../life/hear-answer.js";
import { answerText } from "../request/answer-text.js";
import type { Answer } from "../request/request.js";
import { buffered } from "../speech/keys.js";
import type { ContactState, Participant, Thread, Wait } from "../state/simulation-state.js";
import type { TraceEvent } from "../trace/trace-event.js";
import { waitEnds } from "./due.js";
import { contactOf, keepContact, type Ledger, report } from "./ledger.js";
import { endMeanwhile, resumeBlock } from "./run-block.js";

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

const inputNames = { key: "key", utterance: "message", viewAction: "click" } as const;

/** Says that nobody heard something, naming the block that runs meanwhile. */
function reportLost(ledger: Ledger, contact: ContactState, participant: Participant, event: Input): void {
  const value = event.kind === "key" ? event.key : event.kind === "utterance" ? event.text : event.action;
  const frame = contact.threads.find((thread) => thread.participant === participant)?.frames.at(-1);
  const place = frame && {
    span: ledger.program.flows.get(frame.flow)?.unit.spans.find(frame.block),
    subject: { flow: frame.flow, block: frame.block },
  };
  const found = { what: inputNames[event.kind], value, block: frame?.block };
  report(ledger, contact.id, talkDiagnostics.create("SIM120", found, place));
}

/**
 * A participant presses, says or clicks something. The block that listens hears it; keys that nobody listens for are
 * kept when the flow has switched the buffer on, else they are lost.
 */
export function hearParticipant(ledger: Ledger, event: Input): void {
  const { participant = "customer" } = event;
  const contact = contactOf(ledger, event.contact, participant, true);
  if (contact === undefined || contact.ended !== undefined) return;
  ledger.trace.push(inputEvent(ledger, contact.id, participant, event));
  const listening = contact.threads.find((thread) => thread.participant === participant && thread.wait?.listens);
  if (listening !== undefined && resumeBlock(ledger, contact, listening, heardOf(event))) return;
  if (event.kind === "key" && contact.settings.dtmfBuffer) {
    keepContact(ledger, { ...contact, keyBuffer: buffered(contact.keyBuffer, event.key) });
    return;
  }
  if (contact.agent === undefined) reportLost(ledger, contact, participant, event);
}

function answered(ledger: Ledger, contact: ContactState, thread: Thread, request: number, answer: Answer): void {
  const place = { at: ledger.now, contact: contact.id, request };
  ledger.trace.push({ event: "RequestAnswered", ...place, result: answerText(answer), answer });
  resumeBlock(ledger, contact, thread, { kind: "answer", answer });
}

function secondsAfter(answer: Answer): number {
  return answer.kind === "unknown" ? 0 : (answer.afterSeconds ?? 0);
}

function keepForLater(ledger: Ledger, contact: ContactState, thread: Thread, wait: Wait, answer: Answer): void {
  const arrives = { at: ledger.now + secondsAfter(answer) * 1000, answer };
  const threads = contact.threads.map((kept) => (kept === thread ? { ...thread, wait: { ...wait, arrives } } : kept));
  keepContact(ledger, { ...contact, threads });
}

/**
 * The world answers. An answer that takes its time is kept and heard when it arrives; one that nobody waits for any more
 * is dropped.
 */
export function hearAnswer(ledger: Ledger, request: number, answer: Answer): void {
  for (const contact of ledger.contacts) {
    if (contact.asks?.request === request) {
      if (secondsAfter(answer) > 0) expectAnswerOfLife(ledger, contact, answer, secondsAfter(answer));
      else hearAnswerOfLife(ledger, contact, answer);
      return;
    }
    const thread = contact.threads.find(({ wait }) => wait?.request?.id === request);
    if (thread?.wait === undefined) continue;
    if (secondsAfter(answer) > 0) keepForLater(ledger, contact, thread, thread.wait, answer);
    else answered(ledger, contact, thread, request, answer);
    return;
  }
}

/** A waiting block goes on by itself: its answer has arrived, else its time is up. An answer in the last moment counts. */
export function hearTime(ledger: Ledger, contact: ContactState, thread: Thread): void {
  const { arrives, request } = thread.wait ?? {};
  const ends = thread.wait && waitEnds(thread.wait);
  if (ends === undefined || ends > ledger.now) {
    endMeanwhile(ledger, contact, thread);
    return;
  }
  if (arrives !== undefined && request !== undefined && arrives.at <= ledger.now) {
    answered(ledger, contact, thread, request.id, arrives.answer);
  } else if (!resumeBlock(ledger, contact, thread, { kind: "time" })) {
    throw new Error(`block ${thread.frames.at(-1)?.block} set a time and does not go on at it`);
  }
}
