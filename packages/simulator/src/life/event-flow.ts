import { nearest } from "@flowc/diagnostics";
import { lifeDiagnostics } from "../diagnostics/life-diagnostics.js";
import { type Ledger, report } from "../engine/ledger.js";
import type { FlowProgram } from "../program/flow-program.js";
import type { ContactState } from "../state/simulation-state.js";

/** A moment for which a flow can be set: most are called as the wire calls them. */
export type ContactEvent =
  | "AgentHold"
  | "AgentWhisper"
  | "CustomerHold"
  | "CustomerQueue"
  | "CustomerRemaining"
  | "CustomerWhisper"
  | "DefaultAgentUI"
  | "OutboundWhisper"
  | "PauseContact"
  | "ResumeContact";

interface EventKind {
  /** In words, for findings. */
  readonly words: string;
  /** Name of the flow that every instance has for it, and the channels for which it runs by itself. */
  readonly byDefault?: { readonly flow: string; readonly voiceOnly: boolean };
  /** The hook under which flows set it, where it is another one. */
  readonly hook?: string;
}

/**
 * The default flows of an instance (administrator guide, "Default flows", 2026-11-21: chats have no whisper unless one is
 * set; for tasks and e-mail the same is assumed).
 */
const events: Readonly<Record<ContactEvent, EventKind>> = {
  AgentHold: { words: "an agent on hold", byDefault: { flow: "Default agent hold", voiceOnly: true } },
  AgentWhisper: { words: "the agent's whisper", byDefault: { flow: "Default agent whisper", voiceOnly: true } },
  CustomerHold: { words: "a customer on hold", byDefault: { flow: "Default customer hold", voiceOnly: true } },
  CustomerQueue: { words: "waiting in a queue", byDefault: { flow: "Default customer queue", voiceOnly: false } },
  CustomerRemaining: { words: "the end of the conversation" },
  CustomerWhisper: {
    words: "the customer's whisper",
    byDefault: { flow: "Default customer whisper", voiceOnly: true },
  },
  DefaultAgentUI: { words: "the agent's guide" },
  OutboundWhisper: {
    words: "the whisper of an outbound call",
    byDefault: { flow: "Default outbound", voiceOnly: true },
    hook: "CustomerWhisper",
  },
  PauseContact: { words: "a task that is paused" },
  ResumeContact: { words: "a task that goes on" },
};

/**
 * The flow that is meant to run for a contact in a moment, by name: the one that was set, else the instance's default
 * flow. Undefined: none, or it was switched off.
 */
function meantFlow(
  contact: ContactState,
  event: ContactEvent,
): { readonly name: string; readonly set: boolean } | undefined {
  const { byDefault, hook = event } = events[event];
  const set = Object.hasOwn(contact.hooks, hook) ? contact.hooks[hook] : undefined;
  if (set !== undefined) return set === "" ? undefined : { name: set, set: true };
  const runs = byDefault !== undefined && (contact.channel === "VOICE" || !byDefault.voiceOnly);
  return runs ? { name: byDefault.flow, set: false } : undefined;
}

/** The flow that will run for a contact in a moment; undefined: none. Nothing is reported. */
export function foreseenFlow(ledger: Ledger, contact: ContactState, event: ContactEvent): FlowProgram | undefined {
  const meant = meantFlow(contact, event);
  return meant && ledger.program.find(meant.name);
}

/**
 * The flow that runs for a contact in a moment; undefined: none. A flow that was set and is not here is reported; a
 * default flow that the program does not have is not missed.
 */
export function eventFlow(ledger: Ledger, contact: ContactState, event: ContactEvent): FlowProgram | undefined {
  const meant = meantFlow(contact, event);
  if (meant === undefined) return undefined;
  const flow = ledger.program.find(meant.name);
  if (flow === undefined && meant.set) {
    const { name } = meant;
    const parameters = { event: events[event].words, flow: name, nearest: nearest(name, ledger.program.flows.keys()) };
    report(ledger, contact.id, lifeDiagnostics.create("SIM110", parameters));
  }
  return flow;
}
