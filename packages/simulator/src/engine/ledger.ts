import type { Diagnostic } from "@flowc/diagnostics";
import { contactWith } from "../life/whose-contact.js";
import type { Program } from "../program/program.js";
import type { Question, Request } from "../request/request.js";
import type { ContactState, Participant } from "../state/simulation-state.js";
import type { TraceEvent } from "../trace/trace-event.js";

/** What one step gathers while it works out the next state. It does not outlive the step. */
export interface Ledger {
  readonly program: Program;
  now: number;
  contacts: readonly ContactState[];
  nextNumber: number;
  readonly requests: Request[];
  readonly trace: TraceEvent[];
  readonly diagnostics: Diagnostic[];
}

/** The next number for a contact, request or thread. */
export function nextNumber(ledger: Ledger): number {
  const number = ledger.nextNumber;
  ledger.nextNumber = number + 1;
  return number;
}

/** The id of contact `number`: a UUID, so that flows and functions get what they get from the service. */
export function contactId(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
}

/** Puts a changed contact in the place of the one with its id, or adds it. */
export function keepContact(ledger: Ledger, contact: ContactState): void {
  const index = ledger.contacts.findIndex(({ id }) => id === contact.id);
  ledger.contacts =
    index === -1
      ? [...ledger.contacts, contact]
      : ledger.contacts.map((kept, position) => (position === index ? contact : kept));
}

/** Asks the world something on behalf of a contact. */
export function ask(ledger: Ledger, contact: string, question: Question): Request {
  const request: Request = { ...question, id: nextNumber(ledger), contact };
  ledger.requests.push(request);
  ledger.trace.push({ event: "RequestMade", at: ledger.now, contact, request });
  return request;
}

/** Reports a finding, also in the trace. */
export function report(ledger: Ledger, contact: string, diagnostic: Diagnostic): void {
  ledger.diagnostics.push(diagnostic);
  ledger.trace.push({ event: "DiagnosticFound", at: ledger.now, contact, diagnostic });
}

/** The contact that a participant means: the one that is named, else the one on which the participant is. */
export function contactOf(
  ledger: Ledger,
  id: string | undefined,
  participant: Participant,
  speaking = false,
): ContactState | undefined {
  if (id !== undefined) return ledger.contacts.find((contact) => contact.id === id);
  return contactWith(ledger, participant, speaking);
}
