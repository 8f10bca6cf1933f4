import type { FlowGoesOn } from "../recording/branch.js";
import type { FreeHandles, Handles } from "./handles.js";
import type { IsHere, NotHere } from "./not-here.js";
import { type SegmentHandles, segmentHandles } from "./segment-attributes.js";
import { handleOf, type KeysOnly, type Value } from "./value.js";

/** Address and type of one end of the contact. */
export interface Endpoint {
  /** Phone number (E.164), e-mail address or chat id. */
  readonly address: Value<string>;
  /** For example `TELEPHONE_NUMBER`. */
  readonly type: Value<string>;
  /** Name shown with an e-mail address. */
  readonly displayName: Value<string>;
}

/** What a participant's device can do. */
export interface Capabilities {
  readonly video: Value<string>;
  readonly screenShare: Value<string>;
}

/** Something that was attached when the contact was started. */
export interface ContactReference {
  readonly value: Value<string>;
  readonly type: Value<string>;
}

/**
 * What Connect knows about every contact by itself. What depends on the channel is empty on others.
 * Source: Amazon Connect administrator guide, "List of available contact attributes", 2026-11-20.
 */
export interface SystemAttributes {
  readonly contactId: Value<string>;
  readonly initialContactId: Value<string>;
  readonly previousContactId: Value<string>;
  readonly channel: Value<"VOICE" | "CHAT" | "TASK" | "EMAIL">;
  /** How the contact began. */
  readonly initiationMethod: Value<InitiationMethod>;
  readonly instanceArn: Value<string>;
  readonly awsRegion: Value<string>;
  /** The customer's end: for a call, the number they call from. */
  readonly customerEndpoint: Endpoint;
  /** The contact centre's end: for a call, the number that was dialled. */
  readonly systemEndpoint: Endpoint;
  /** E-mail: everybody else it went to. */
  readonly emailRecipients: { readonly cc: Value<string>; readonly to: Value<string> };
  /** An id of the customer that a flow or the API has set. */
  readonly customerId: Value<string>;
  /** Language of the contact, for example `en-GB`. */
  readonly languageCode: Value<string>;
  readonly textToSpeechVoice: Value<string>;
  /** The working queue; empty until one is set. */
  readonly queue: {
    readonly name: Value<string>;
    readonly arn: Value<string>;
    readonly outboundCallerId: Value<string>;
    readonly outboundCallerIdType: Value<string>;
  };
  /** Name and description of a task or e-mail contact. */
  readonly name: Value<string>;
  readonly description: Value<string>;
  /** Contact id of the task that this flow has created. */
  readonly taskContactId: Value<string>;
  /** First message of a chat. */
  readonly initialMessage: Value<string>;
  /** What was attached to the contact when it was started, by name. */
  reference(name: string): ContactReference;
  /** Segment attributes of the service by name, which starts with `connect:`, and any other. */
  readonly segment: SegmentHandles;
  /** Tags of the contact. Whether there is one of a key: `is(f.system.tags).hasKey("vip")`. */
  readonly tags: FreeHandles & Value<KeysOnly>;
  /** SIP headers of a call. */
  readonly sipHeaders: Handles<Readonly<Record<SipHeader, string>>>;
  readonly siprecMetadata: Value<string>;
  /** The audio of the customer, once media streaming was started. */
  readonly customerAudio: {
    readonly streamArn: Value<string>;
    readonly startTimestamp: Value<string>;
    readonly stopTimestamp: Value<string>;
    readonly startFragmentNumber: Value<string>;
  };
  /** What the devices of the two can do. */
  readonly capabilities: { readonly agent: Capabilities; readonly customer: Capabilities };
  /** Session of the assistant, once a flow has started one. */
  readonly assistantSessionArn: Value<string>;
  /** @deprecated Nobody: this type of flow knows no agent. */
  readonly agent: NotHere<"No agent is known here: only whisper, hold and transfer to agent flows, and modules that they call, have $.Agent.">;
}

export type SipHeader =
  | "P-Charge-Info"
  | "P-Asserted-Identity"
  | "From"
  | "To"
  | "ISUP-OLI"
  | "JIP"
  | "Hop-Counter"
  | "Originating-Switch"
  | "Originating-Trunk"
  | "Call-Forwarding-Indicator"
  | "Calling-Party-Address"
  | "Called-Party-Address";

export type InitiationMethod =
  | "INBOUND"
  | "OUTBOUND"
  | "TRANSFER"
  | "CALLBACK"
  | "QUEUE_TRANSFER"
  | "EXTERNAL_OUTBOUND"
  | "MONITOR"
  | "DISCONNECT"
  | "WEBRTC_API"
  | "API";

/** The agent on the contact. */
export interface AgentHandles extends IsHere, FlowGoesOn {
  readonly userName: Value<string>;
  readonly firstName: Value<string>;
  readonly lastName: Value<string>;
  readonly arn: Value<string>;
}

/** The same in flows that know an agent: whisper, hold and transfer to agent flows. Modules have what their caller has. */
export interface AgentSystemAttributes extends SystemAttributes {
  readonly agent: AgentHandles;
}

function endpoint(root: string): Endpoint {
  return {
    address: handleOf(`${root}.Address`),
    type: handleOf(`${root}.Type`),
    displayName: handleOf(`${root}.DisplayName`),
  };
}

function capabilities(root: string): Capabilities {
  return { video: handleOf(`${root}.Video`), screenShare: handleOf(`${root}.ScreenShare`) };
}

const references = handleOf<(name: string) => Handles<{ Value: string; Type: string }>>("$.References");

/** The handles behind `f.system`, the same for every flow. */
export const systemAttributes: AgentSystemAttributes = Object.freeze({
  contactId: handleOf<Value>("$.ContactId"),
  initialContactId: handleOf<Value>("$.InitialContactId"),
  previousContactId: handleOf<Value>("$.PreviousContactId"),
  channel: handleOf<SystemAttributes["channel"]>("$.Channel"),
  initiationMethod: handleOf<Value<InitiationMethod>>("$.InitiationMethod"),
  instanceArn: handleOf<Value>("$.InstanceARN"),
  awsRegion: handleOf<Value>("$.AwsRegion"),
  customerEndpoint: endpoint("$.CustomerEndpoint"),
  systemEndpoint: endpoint("$.SystemEndpoint"),
  emailRecipients: {
    cc: handleOf<Value>("$.AdditionalEmailRecipients.CcList"),
    to: handleOf<Value>("$.AdditionalEmailRecipients.ToList"),
  },
  customerId: handleOf<Value>("$.CustomerId"),
  languageCode: handleOf<Value>("$.LanguageCode"),
  textToSpeechVoice: handleOf<Value>("$.TextToSpeechVoiceId"),
  queue: {
    name: handleOf<Value>("$.Queue.Name"),
    arn: handleOf<Value>("$.Queue.ARN"),
    outboundCallerId: handleOf<Value>("$.Queue.OutboundCallerId.Address"),
    outboundCallerIdType: handleOf<Value>("$.Queue.OutboundCallerId.Type"),
  },
  name: handleOf<Value>("$.Name"),
  description: handleOf<Value>("$.Description"),
  taskContactId: handleOf<Value>("$.Task.ContactId"),
  initialMessage: handleOf<Value>("$.Media.InitialMessage"),
  reference: (name: string) => ({ value: references(name).Value, type: references(name).Type }),
  segment: segmentHandles,
  tags: handleOf<SystemAttributes["tags"]>("$.Tags"),
  sipHeaders: handleOf<SystemAttributes["sipHeaders"]>("$.Media.Sip.Headers"),
  siprecMetadata: handleOf<Value>("$.Media.Sip.SiprecMetadata"),
  customerAudio: {
    streamArn: handleOf<Value>("$.MediaStreams.Customer.Audio.StreamARN"),
    startTimestamp: handleOf<Value>("$.MediaStreams.Customer.Audio.StartTimestamp"),
    stopTimestamp: handleOf<Value>("$.MediaStreams.Customer.Audio.StopTimestamp"),
    startFragmentNumber: handleOf<Value>("$.MediaStreams.Customer.Audio.StartFragmentNumber"),
  },
  capabilities: {
    agent: capabilities("$.Capabilities.Agent"),
    customer: capabilities("$.Capabilities.Customer"),
  },
  assistantSessionArn: handleOf<Value>("$.Wisdom.SessionArn"),
  agent: {
    userName: handleOf<Value>("$.Agent.UserName"),
    firstName: handleOf<Value>("$.Agent.FirstName"),
    lastName: handleOf<Value>("$.Agent.LastName"),
    arn: handleOf<Value>("$.Agent.ARN"),
  } as AgentHandles,
});
