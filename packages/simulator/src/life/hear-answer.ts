import type { JsonObject, JsonValue } from "@flowc/connect-model";
import { keepContact, type Ledger } from "../engine/ledger.js";
import { answerText } from "../request/answer-text.js";
import type { Answer } from "../request/request.js";
import type { ContactState, Timer } from "../state/simulation-state.js";
import { receptionOf } from "../world/queues/queue-answer.js";
import { callOutcomeOf } from "../world/third-party/third-party-answer.js";
import { joinAfterCall } from "./agent/join.js";
import { callbackFails } from "./callback/call-customer.js";
import { endContact } from "./end-contact.js";
import { enterQueue } from "./queue/enter-queue.js";
import { targetQueueOf } from "./queue/target-queue.js";

function queueAnswers(ledger: Ledger, contact: ContactState, answer: Answer): void {
  const reception = receptionOf(answer);
  const target = targetQueueOf(contact);
  if (reception.kind === "taken" && target !== undefined) enterQueue(ledger, contact, target, reception);
  else endContact(ledger, contact.id, "CONTACT_FLOW_DISCONNECT");
}

/** A customer of whom nobody says anything answers the phone: most scenarios want the conversation. */
function customerAnswers(ledger: Ledger, contact: ContactState, answer: Answer): void {
  if (callOutcomeOf(answer)?.kind === "failed") callbackFails(ledger, contact);
  else joinAfterCall(ledger, contact);
}

/** The world answers what a contact itself has asked. */
export function hearAnswerOfLife(ledger: Ledger, contact: ContactState, answer: Answer): void {
  const { asks, ...heard } = contact;
  if (asks === undefined) return;
  const { request } = asks;
  ledger.trace.push({
    event: "RequestAnswered",
    at: ledger.now,
    contact: contact.id,
    request,
    result: answerText(answer),
    answer,
  });
  keepContact(ledger, heard);
  if (asks.purpose === "enterQueue") queueAnswers(ledger, heard, answer);
  else customerAnswers(ledger, heard, answer);
}

/** An answer that takes its time is heard `seconds` later. */
export function expectAnswerOfLife(ledger: Ledger, contact: ContactState, answer: Answer, seconds: number): void {
  const data: JsonObject = { answer: answer as unknown as JsonValue };
  const arrival: Timer = { at: ledger.now + seconds * 1000, name: "answerArrives", data };
  keepContact(ledger, { ...contact, timers: [...contact.timers, arrival] });
}
