import type { JsonValue } from "@flowc/connect-model";
import type { Span } from "@flowc/diagnostics";
import { type ContactPhase, type ContactState, listeningThread, type Program, type Session } from "@flowc/simulator";

/** How a call stands: when, where in the flows, and what the contact carries. */
export interface CallStanding {
  /** The virtual clock, milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly contact: string;
  readonly phase: ContactPhase;
  /** Why the contact is over. */
  readonly ended?: string;
  readonly flow?: string;
  /** Identifier of the block that runs or waits. */
  readonly block?: string;
  /** The author's place of the block. */
  readonly span?: Span;
  /** Whether a flow listens to the customer. */
  readonly listens: boolean;
  readonly queue?: string;
  readonly agent?: string;
  readonly attributes: Readonly<Record<string, JsonValue>>;
}

/** The first contact that is not over; of those that are, the last: what somebody was on when all was over. */
function contactInPlay({ state }: Session): ContactState | undefined {
  return state.contacts.find(({ ended }) => ended === undefined) ?? state.contacts.at(-1);
}

/** How the call of a session stands: of the contact whose flow listens, else of the first that is not over. */
export function callStanding(program: Program, session: Session): CallStanding {
  const listening = listeningThread(session.state, "customer");
  const contact = listening?.contact ?? contactInPlay(session);
  const frame = (listening?.thread ?? contact?.threads[0])?.frames.at(-1);
  const span = frame && program.flows.get(frame.flow)?.unit.spans.find(frame.block);
  return {
    at: session.state.now,
    contact: contact?.id ?? "",
    phase: contact?.phase ?? "ended",
    ...(contact?.ended && { ended: contact.ended.reason }),
    ...(frame && { flow: frame.flow, block: frame.block }),
    ...(span && { span }),
    listens: listening !== undefined,
    ...(contact?.queue && { queue: contact.queue.queue }),
    ...(contact?.agent && { agent: contact.agent.name }),
    attributes: (contact?.data.Attributes ?? {}) as Readonly<Record<string, JsonValue>>,
  };
}
