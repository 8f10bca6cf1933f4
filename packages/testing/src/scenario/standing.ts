import type { ContactState, Program, Session, SimulationState, TraceEvent } from "@flowc/simulator";
import { asking, contactInPlay, contactOver, madeKind, type Scope } from "./scope.js";
import { blockInWords } from "./source-place.js";

function afterLast(program: Program, trace: readonly TraceEvent[], { id }: ContactState): string {
  const last = trace.findLast((event) => event.event === "FlowActionStarted" && event.contact === id);
  return last?.event === "FlowActionStarted" ? `, after ${blockInWords(program, last.flow, last.block)}` : "";
}

/** What the contact is in words: the customer, who is mostly meant, or what else the call has made. */
function subjectOf({ contacts }: SimulationState, contact: ContactState): string {
  if (contact === contacts[0]) return "The customer";
  const kind = madeKind(contact);
  return kind === "transfer" && contact.consults === undefined ? "The customer" : `The ${kind}`;
}

function beginning({ timers }: ContactState): string {
  const start = timers.find(({ name }) => name === "callbackStarts" || name === "taskStarts");
  return start === undefined ? "" : `, ${new Date(start.at).toISOString()}`;
}

/** Where a contact is that no flow asks and that is not over. */
function placeOf(program: Program, who: string, contact: ContactState): string {
  const agent = contact.agent === undefined ? "an agent" : `"${contact.agent.name}"`;
  if (contact.phase === "queued") return `${who} waits in the queue "${contact.queue?.queue ?? ""}".`;
  if (contact.phase === "held") {
    return contact.channel === "TASK" ? `${agent} has paused the task.` : `${agent} has put the customer on hold.`;
  }
  if (contact.phase === "agent") return `${who} ${contact.channel === "TASK" ? "is" : "talks"} with ${agent}.`;
  if (contact.phase === "scheduled") return `${who} waits for its time${beginning(contact)}.`;
  if (contact.phase === "thirdParty") return `${who} talks with somebody outside.`;
  if (contact.asks?.purpose === "callCustomer") return "The phone of the customer rings.";
  const frame = contact.threads[0]?.frames.at(-1);
  if (frame === undefined) return `${who} is about to go on.`;
  return `The flow is at ${blockInWords(program, frame.flow, frame.block)}.`;
}

/** What has been made besides, and still goes on: a scenario may mean that. */
function besides(program: Program, { contacts }: SimulationState, own: readonly ContactState[]): string {
  const others = contacts.slice(1).filter((contact) => contact.ended === undefined && !own.includes(contact));
  return others
    .map((contact) => {
      const kind = madeKind(contact);
      const number =
        contacts
          .slice(1)
          .filter((other) => madeKind(other) === kind)
          .indexOf(contact) + 1;
      const made = `made("${kind}"${number === 1 ? "" : `, ${number}`})`;
      return ` ${placeOf(program, `Another contact, \`${made}\`,`, contact)}`;
    })
    .join("");
}

/** Where a call stands, or what it has made: a sentence or two with the author's line. */
export function standingOf(program: Program, session: Session, scope: Scope): string {
  const { state, standstill } = session;
  const contacts = scope.contacts(state);
  if (standstill.kind === "pending") return `The call waits for ${waitsFor(session)}.`;
  return `${ownStanding(program, session, contacts)}${besides(program, state, contacts)}`;
}

function ownStanding(program: Program, { state, trace }: Session, contacts: readonly ContactState[]): string {
  const contact = contactInPlay(contacts);
  if (contact === undefined) return "It has not been made.";
  const over = contactOver(contacts);
  const who = subjectOf(state, contact);
  if (over?.ended !== undefined) {
    const whose = over === state.contacts[0] ? "The call" : subjectOf(state, over).replace("customer", "call");
    const end = `${whose} is over (${over.ended.reason})${afterLast(program, trace, over)}.`;
    return contact === over ? end : `${end} ${placeOf(program, who, contact)}`;
  }
  for (const participant of ["customer", "agent"] as const) {
    const frame = asking(contacts, participant)?.frames.at(-1);
    if (frame !== undefined)
      return `The flow waits for the ${participant} at ${blockInWords(program, frame.flow, frame.block)}.`;
  }
  const consulting = contacts.find(({ consults, ended }) => consults !== undefined && ended === undefined);
  const place = placeOf(program, who, contact);
  return consulting === undefined || consulting === contact
    ? place
    : `${place} ${placeOf(program, "The transfer", consulting)}`;
}

/** What a call waits for that takes real time. */
export function waitsFor({ state }: Session): string {
  for (const { threads } of state.contacts) {
    for (const { wait } of threads) {
      const { request, arrives } = wait ?? {};
      if (request === undefined || arrives !== undefined) continue;
      return request.kind === "lambda"
        ? `the Lambda function "${request.function}"`
        : `the answer of a ${request.kind}`;
    }
  }
  return "an answer";
}
