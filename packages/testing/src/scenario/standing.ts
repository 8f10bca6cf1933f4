import type { ContactState, Program, Session, TraceEvent } from "@flowc/simulator";
import { contactInPlay, listener } from "./going-on.js";
import { blockInWords } from "./source-place.js";

/** The block that ran last. */
function lastBlock(trace: readonly TraceEvent[]): { readonly flow: string; readonly block: string } | undefined {
  const last = trace.findLast((event) => event.event === "FlowActionStarted");
  return last?.event === "FlowActionStarted" ? last : undefined;
}

function blockOf(program: Program, contact: ContactState, participant?: "customer" | "agent"): string | undefined {
  const thread = contact.threads.find((one) => participant === undefined || one.participant === participant);
  const frame = thread?.frames.at(-1);
  return frame && blockInWords(program, frame.flow, frame.block);
}

function afterLast(program: Program, trace: readonly TraceEvent[]): string {
  const last = lastBlock(trace);
  return last === undefined ? "" : `, after ${blockInWords(program, last.flow, last.block)}`;
}

/** Where a call stands: one sentence with the author's line. */
export function standingOf(program: Program, session: Session): string {
  const { state, trace, standstill } = session;
  const contact = contactInPlay(state);
  if (contact === undefined) return "There is no call.";
  if (standstill.kind === "pending") return `The call waits for ${waitsFor(session)}.`;
  if (contact.ended !== undefined) return `The call is over (${contact.ended.reason})${afterLast(program, trace)}.`;
  const listening = listener(state)?.frames.at(-1);
  if (listening !== undefined) {
    return `The flow waits for the customer at ${blockInWords(program, listening.flow, listening.block)}.`;
  }
  if (contact.phase === "queued") return `The customer waits in the queue "${contact.queue?.queue ?? ""}".`;
  if (contact.phase === "agent" || contact.phase === "held") {
    const agent = contact.agent === undefined ? "an agent" : `"${contact.agent.name}"`;
    return contact.phase === "held" ? `${agent} has put the customer on hold.` : `The customer talks with ${agent}.`;
  }
  const at = blockOf(program, contact);
  return at === undefined ? `The contact is in the phase "${contact.phase}".` : `The flow is at ${at}.`;
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
