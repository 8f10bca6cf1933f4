import type { Program, TraceEvent } from "@flowc/simulator";
import { decisionAt } from "../decision-at.js";
import type { CallRun } from "./call-run.js";

type Completed = Extract<TraceEvent, { event: "FlowActionCompleted" }>;

/** What one contact lived through, as far as its customer noticed. */
export interface CustomerStory {
  /** The block that ran last before a flow ended the contact; undefined when no flow ended it. */
  readonly endedBy: { readonly flow: string; readonly block: string } | undefined;
  /** Whether it got to a queue, an agent, another number, or is called back. */
  readonly reachedSomebody: boolean;
  /** Whether the customer heard something after being asked something for the last time. */
  readonly heardGoodbye: boolean;
  /** The last failure about which nothing was said after it; undefined when something was. */
  readonly unheard: Completed | undefined;
}

/** Error branches that a block takes because of what it was asked, not because it failed. */
const decided: ReadonlySet<string> = new Set([
  "NoMatchingCondition",
  "InputTimeLimitExceeded",
  "QueueAtCapacity",
  "InvalidPhoneNumber",
]);

/** Blocks that speak: one that fails counts as heard, for the flow did what it could, and a word about it would fail as well. */
const speaking: ReadonlySet<string> = new Set(["MessageParticipant", "MessageParticipantIteratively"]);

/** Phases in which somebody looks after the customer, or will. */
const lookedAfter: ReadonlySet<string> = new Set(["queued", "joining", "agent", "held", "thirdParty", "scheduled"]);

function isFailure(event: Completed): boolean {
  return event.outcome === "error" && !decided.has(event.detail ?? "");
}

/** Whether a block asks people something: what they hear of it is no goodbye. */
function asks({ flows }: Program, { flow, block }: Completed): boolean {
  const program = flows.get(flow);
  return program !== undefined && decisionAt(program, block) === "participant";
}

/** The story of each contact of a call, by id. */
export function customerStories({ trace, plan }: CallRun): ReadonlyMap<string, CustomerStory> {
  const stories = new Map<string, CustomerStory>();
  let last: Completed | undefined;
  for (const event of trace) {
    const story = stories.get(event.contact) ?? {
      endedBy: undefined,
      reachedSomebody: false,
      heardGoodbye: false,
      unheard: undefined,
    };
    if (event.event === "FlowActionCompleted") last = event;
    const wasAsked = event.event === "FlowActionCompleted" && asks(plan.program, event);
    stories.set(event.contact, { ...story, ...(wasAsked && { heardGoodbye: false }), ...told(event, last) });
  }
  return stories;
}

/** What an event changes in the story of its contact. */
function told(event: TraceEvent, last: Completed | undefined): Partial<CustomerStory> {
  switch (event.event) {
    case "MessageReceived":
      return event.actor === "customer" ? { heardGoodbye: true, unheard: undefined } : {};
    case "FlowActionCompleted":
      if (event.outcome === "error" && speaking.has(event.type)) return { heardGoodbye: true, unheard: undefined };
      return isFailure(event) ? { unheard: event } : {};
    case "ContactMoved":
      return lookedAfter.has(event.phase) ? { reachedSomebody: true, unheard: undefined } : {};
    case "ContactMade":
      return { reachedSomebody: true, unheard: undefined };
    case "ContactDisconnected":
      return event.reason === "CONTACT_FLOW_DISCONNECT" || event.reason === "MISSING_BRANCH" ? { endedBy: last } : {};
    default:
      return {};
  }
}
