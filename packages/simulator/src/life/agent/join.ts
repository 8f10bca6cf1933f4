import { ask, keepContact, type Ledger } from "../../engine/ledger.js";
import type { FlowProgram } from "../../program/flow-program.js";
import type { ContactState, Participant, ThreadRole, Timer } from "../../state/simulation-state.js";
import { type ContactEvent, eventFlow, foreseenFlow } from "../event-flow.js";
import { moveContact } from "../move-contact.js";
import { openThread } from "../open-thread.js";
import { withAgentData } from "./agent-data.js";
import { openGuide } from "./guide.js";

/** One thing that happens between an agent's accepting and the conversation. */
type Stage =
  | {
      readonly kind: "whisper";
      readonly role: ThreadRole;
      readonly event: ContactEvent;
      readonly participant: Participant;
    }
  | { readonly kind: "call" };

const agentWhisper: Stage = { kind: "whisper", role: "agentWhisper", event: "AgentWhisper", participant: "agent" };

/** The agent's whisper, then the customer's (administrator guide, "Contact initiation methods", 2026-11-21). */
const inbound: readonly Stage[] = [
  agentWhisper,
  { kind: "whisper", role: "customerWhisper", event: "CustomerWhisper", participant: "customer" },
];

/** The customer of a callback is called when the agent's whisper is over (administrator guide, same page). */
const callback: readonly Stage[] = [
  agentWhisper,
  { kind: "call" },
  { kind: "whisper", role: "outboundWhisper", event: "OutboundWhisper", participant: "customer" },
];

/** Whispers that take longer are cut off (developer guide, flow types: within two minutes; cut off is assumed). */
const whisperSeconds = 120;

/** How long the phone of a customer rings: that of calls that the API starts (API reference, 2026-11-21; else assumed). */
const ringSeconds = 60;

function stagesOf(contact: ContactState): readonly Stage[] {
  return contact.callback === undefined ? inbound : callback;
}

function withoutWhisperLimit(timers: readonly Timer[]): readonly Timer[] {
  return timers.filter(({ name }) => name !== "whisperEnds");
}

/** They talk. */
function talk(ledger: Ledger, contact: ContactState): void {
  const timers = withoutWhisperLimit(contact.timers);
  const talking = moveContact(ledger, contact, "agent", { threads: [], timers }, contact.agent?.name);
  openGuide(ledger, talking);
}

function whisper(
  ledger: Ledger,
  contact: ContactState,
  flow: FlowProgram,
  stage: Extract<Stage, { kind: "whisper" }>,
): void {
  const thread = openThread(ledger, contact.id, flow, stage.role, stage.participant);
  const limit: Timer = { at: ledger.now + whisperSeconds * 1000, name: "whisperEnds", data: { thread: thread.number } };
  keepContact(ledger, {
    ...contact,
    threads: [thread],
    timers: [...withoutWhisperLimit(contact.timers), limit],
  });
}

/** Whether the whisper flow places the call itself, with "Call phone number". */
function placesCall(flow: FlowProgram | undefined): boolean {
  return flow?.unit.graph.blocks.some(({ type }) => type === "CompleteOutboundCall") ?? false;
}

function callCustomer(ledger: Ledger, contact: ContactState): boolean {
  if (contact.callback === undefined || placesCall(foreseenFlow(ledger, contact, "OutboundWhisper"))) return false;
  const question = { kind: "thirdParty", number: contact.callback.number, ringSeconds } as const;
  const { id: request } = ask(ledger, contact.id, question);
  keepContact(ledger, { ...contact, threads: [], asks: { request, purpose: "callCustomer" } });
  return true;
}

/** Goes on with the stage after those that are done; after the last they talk. */
function joinFrom(ledger: Ledger, contact: ContactState, done: number): void {
  const stages = stagesOf(contact);
  for (const stage of stages.slice(done)) {
    if (stage.kind === "call") {
      if (callCustomer(ledger, contact)) return;
      continue;
    }
    const flow = eventFlow(ledger, contact, stage.event);
    if (flow === undefined) continue;
    whisper(ledger, contact, flow, stage);
    return;
  }
  talk(ledger, contact);
}

/** A whisper is over: what comes next? A whisper that no stage knows was the last. */
export function joinAfterWhisper(ledger: Ledger, contact: ContactState, role: ThreadRole): void {
  const stages = stagesOf(contact);
  const index = stages.findIndex((stage) => stage.kind === "whisper" && stage.role === role);
  joinFrom(ledger, contact, index === -1 ? stages.length : index + 1);
}

/** The customer of a callback has answered. */
export function joinAfterCall(ledger: Ledger, contact: ContactState): void {
  joinFrom(ledger, contact, stagesOf(contact).findIndex(({ kind }) => kind === "call") + 1);
}

/** An agent accepts a contact that waits: the queue flow is over, the whispers run, then they talk. */
export function acceptContact(ledger: Ledger, contact: ContactState, agent: string): void {
  const timers = contact.timers.filter(({ name }) => name !== "agentAccepts");
  const accepted = withAgentData({ ...contact, threads: [], timers, agent: { name: agent, since: ledger.now } });
  joinFrom(ledger, moveContact(ledger, accepted, "joining", {}, agent), 0);
}
