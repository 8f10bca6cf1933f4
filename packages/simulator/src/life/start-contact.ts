import type { Channel, JsonObject } from "@flowc/connect-model";
import { contactId, type Ledger, nextNumber } from "../engine/ledger.js";
import type { FlowProgram } from "../program/flow-program.js";
import type { ContactState, Participant, Thread, ThreadRole } from "../state/simulation-state.js";

/** Who contacts whom, how, and with what. */
export interface ContactStart {
  /** Default `VOICE`. */
  readonly channel?: Channel;
  /** The customer's number or address. Default `+15550100001`, a number of fiction. */
  readonly from?: string;
  /** Your number or address. Default `+15550100000`. */
  readonly to?: string;
  /** Contact attributes that it starts with. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Other roots it starts with: `SegmentAttributes`, `References`, `Name`, ... They win over the defaults. */
  readonly data?: JsonObject;
  /** Default `INBOUND`, `API` for tasks. */
  readonly initiation?: string;
}

const endpointTypes: Readonly<Record<Channel, string>> = {
  VOICE: "TELEPHONE_NUMBER",
  CHAT: "CONTACT_FLOW",
  TASK: "CONTACT_FLOW",
  EMAIL: "EMAIL_ADDRESS",
};

function endpoint(address: string, channel: Channel): JsonObject {
  return { Address: address, Type: endpointTypes[channel] };
}

function contactData(id: string, start: ContactStart): JsonObject {
  const { channel = "VOICE", from = "+15550100001", to = "+15550100000", attributes = {}, data = {} } = start;
  return {
    Attributes: { ...attributes },
    SegmentAttributes: {},
    Channel: channel,
    ContactId: id,
    InitialContactId: id,
    PreviousContactId: id,
    InitiationMethod: start.initiation ?? (channel === "TASK" ? "API" : "INBOUND"),
    InstanceARN: "arn:aws:connect:us-east-1:000000000000:instance/00000000-0000-4000-8000-000000000000",
    AwsRegion: "us-east-1",
    CustomerEndpoint: endpoint(from, channel),
    SystemEndpoint: endpoint(to, channel),
    LanguageCode: "en-US",
    TextToSpeechVoiceId: "Joanna",
    ...data,
  };
}

/** A thread that runs a flow from its start. */
export function openThread(
  ledger: Ledger,
  contact: string,
  flow: FlowProgram,
  role: ThreadRole,
  participant: Participant,
): Thread {
  ledger.trace.push({ event: "FlowStarted", at: ledger.now, contact, flow: flow.key, role });
  const frame = { flow: flow.key, block: flow.unit.graph.entry, data: {}, rounds: {} };
  return { number: nextNumber(ledger), role, participant, frames: [frame] };
}

/** A contact that begins in a flow. It is not kept yet: `keepContact` does. */
export function startContact(ledger: Ledger, flow: FlowProgram, start: ContactStart): ContactState {
  const id = contactId(nextNumber(ledger));
  const { channel = "VOICE" } = start;
  ledger.trace.push({ event: "TestInitiated", at: ledger.now, contact: id, channel, flow: flow.key });
  return {
    id,
    channel,
    phase: "flow",
    data: contactData(id, start),
    threads: [openThread(ledger, id, flow, "contact", "customer")],
    hooks: {},
    settings: { logging: false, dtmfBuffer: false, others: {} },
    keyBuffer: "",
    timers: [],
  };
}
