import { type Channel, type GraphType, isJsonObject, type JsonObject } from "@flowc/connect-model";
import { contactId, type Ledger, nextNumber } from "../engine/ledger.js";
import type { FlowProgram } from "../program/flow-program.js";
import type { ContactPhase, ContactState, Timer } from "../state/simulation-state.js";
import { withAgentData } from "./agent/agent-data.js";
import { endpointData, segmentData } from "./channel-data.js";
import { flowRole } from "./flow-role.js";
import { openThread } from "./open-thread.js";
import { withTargetQueue } from "./queue/target-queue.js";

/** Who contacts whom, how, and with what. */
export interface ContactStart {
  /** Default `VOICE`. */
  readonly channel?: Channel;
  /**
   * The customer's number or address. Default `+15550100001`, a number of fiction, `customer@example.com` for an e-mail,
   * none for chats and tasks.
   */
  readonly from?: string;
  /** Your number or address. Default `+15550100000`, `support@example.com`, none. */
  readonly to?: string;
  /** Contact attributes that it starts with. */
  readonly attributes?: Readonly<Record<string, string>>;
  /**
   * Other roots it starts with: `SegmentAttributes`, `References`, `Name`, `Media: { InitialMessage }`, ... They win over
   * the defaults; segment attributes stand beside those of the service.
   */
  readonly data?: JsonObject;
  /** Default `INBOUND`, `API` for chats and tasks; what the type of the first flow says, where it is one for others. */
  readonly initiation?: string;
  /** The queue that is set for it. Default: none, `BasicQueue` where its first flow is one for contacts in a queue. */
  readonly queue?: string;
  /**
   * The agent who has accepted it, where its first flow is a whisper or hold flow; the one to whom it is transferred, where
   * it is a transfer flow. Default `agent`, for transfers none.
   */
  readonly agent?: string;
}

/** Flows in which a contact begins that somebody else than the customer started, and how. */
const startedOtherwise: Readonly<Partial<Record<GraphType, string>>> = {
  AGENT_TRANSFER: "TRANSFER",
  CAMPAIGN: "API",
  OUTBOUND_WHISPER: "OUTBOUND",
  QUEUE_TRANSFER: "TRANSFER",
};

/**
 * `$.InitiationMethod` when nobody says it: chats and tasks are started through the API (observed in events of Lambda
 * functions, 2026-11-21), calls of campaigns, too (assumed).
 */
function usualInitiation(channel: Channel, type: GraphType): string {
  return startedOtherwise[type] ?? (channel === "TASK" || channel === "CHAT" ? "API" : "INBOUND");
}

function contactData(id: string, type: GraphType, start: ContactStart): JsonObject {
  const { channel = "VOICE", attributes = {}, data = {} } = start;
  const { SegmentAttributes: segment, ...roots } = data;
  const direction = type === "CAMPAIGN" || type === "OUTBOUND_WHISPER" ? "OUTBOUND" : "INBOUND";
  return {
    Attributes: { ...attributes },
    SegmentAttributes: { ...segmentData(channel, direction), ...(isJsonObject(segment) ? segment : {}) },
    Channel: channel,
    ContactId: id,
    InitialContactId: id,
    PreviousContactId: id,
    InitiationMethod: start.initiation ?? usualInitiation(channel, type),
    InstanceARN: "arn:aws:connect:us-east-1:000000000000:instance/00000000-0000-4000-8000-000000000000",
    AwsRegion: "us-east-1",
    ...endpointData(channel, start),
    LanguageCode: "en-US",
    TextToSpeechVoiceId: "Joanna",
    ...roots,
  };
}

/** When a contact is over whatever happens: chats after 25 hours, tasks after 7 days (API reference, 2026-11-21). */
const lifetimeSeconds: Readonly<Partial<Record<Channel, number>>> = { CHAT: 25 * 3600, TASK: 7 * 24 * 3600 };

/** The timer at which a contact expires; none for calls and e-mails. */
export function expiry(channel: Channel, from: number): readonly Timer[] {
  const seconds = lifetimeSeconds[channel];
  return seconds === undefined ? [] : [{ at: from + seconds * 1000, name: "contactExpires" }];
}

/** What a contact has been through when its first flow is one for later in its life. */
function past(ledger: Ledger, start: ContactStart, phase: ContactPhase): Partial<ContactState> {
  const { queue = "BasicQueue", agent = "agent" } = start;
  if (phase === "flow") return start.queue === undefined ? {} : { targetQueue: { queue } };
  const place = { queue, since: ledger.now, priority: 5, position: 1 };
  const waited = { targetQueue: { queue }, queue: place };
  return phase === "queued" ? waited : { ...waited, agent: { name: agent, since: ledger.now } };
}

/**
 * A contact that begins in a flow, and stands where flows of its type find contacts: in a queue for a customer queue flow,
 * with an agent who has accepted it for a whisper. It is not kept yet: `keepContact` does.
 */
export function startContact(ledger: Ledger, flow: FlowProgram, start: ContactStart): ContactState {
  const id = contactId(nextNumber(ledger));
  const { channel = "VOICE", from, attributes } = start;
  const { role, participant, phase } = flowRole(flow.unit.graph.type);
  ledger.trace.push({
    event: "TestInitiated",
    at: ledger.now,
    contact: id,
    channel,
    flow: flow.key,
    ...(from !== undefined && { from }),
    ...(attributes !== undefined && { attributes }),
  });
  const begun: ContactState = {
    id,
    channel,
    phase,
    data: contactData(id, flow.unit.graph.type, start),
    threads: [openThread(ledger, id, flow, role, participant)],
    hooks: {},
    settings: { logging: false, dtmfBuffer: false, others: {} },
    keyBuffer: "",
    timers: expiry(channel, ledger.now),
    ...past(ledger, start, phase),
  };
  const target = begun.targetQueue;
  const placed = target === undefined || begun.data.Queue !== undefined ? begun : withTargetQueue(begun, target);
  return placed.data.Agent === undefined ? withAgentData(placed, placed.agent?.name ?? start.agent) : placed;
}
