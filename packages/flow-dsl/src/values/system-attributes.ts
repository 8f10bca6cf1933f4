import type { FreeHandles } from "./handles.js";
import { handleOf, type Value } from "./value.js";

/** Address and type of one end of the contact. */
export interface Endpoint {
  /** Phone number (E.164), e-mail address or chat id. */
  readonly address: Value<string>;
  /** For example `TELEPHONE_NUMBER`. */
  readonly type: Value<string>;
  /** Name shown with an e-mail address. */
  readonly displayName: Value<string>;
}

/** What Connect knows about every contact by itself. Source: Amazon Connect administrator guide, 2026-11-20. */
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
  };
  /** Name and description of a task or e-mail contact. */
  readonly name: Value<string>;
  readonly description: Value<string>;
  /** First message of a chat. */
  readonly initialMessage: Value<string>;
  /** Segment attributes by name; those of the service start with `connect:`, for example `connect:Subtype`. */
  readonly segment: FreeHandles;
  readonly tags: FreeHandles;
  /** SIP headers of a call, for example `P-Charge-Info`. */
  readonly sipHeaders: FreeHandles;
}

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

/** The agent on the contact: only whisper, hold and agent transfer flows have one. */
export interface AgentAttributes {
  readonly agent: {
    readonly userName: Value<string>;
    readonly firstName: Value<string>;
    readonly lastName: Value<string>;
    readonly arn: Value<string>;
  };
}

function endpoint(root: string): Endpoint {
  return {
    address: handleOf(`${root}.Address`),
    type: handleOf(`${root}.Type`),
    displayName: handleOf(`${root}.DisplayName`),
  };
}

/** The handles behind `f.system`, the same for every flow. */
export const systemAttributes: SystemAttributes & AgentAttributes = Object.freeze({
  contactId: handleOf<Value>("$.ContactId"),
  initialContactId: handleOf<Value>("$.InitialContactId"),
  previousContactId: handleOf<Value>("$.PreviousContactId"),
  channel: handleOf<SystemAttributes["channel"]>("$.Channel"),
  initiationMethod: handleOf<Value<InitiationMethod>>("$.InitiationMethod"),
  instanceArn: handleOf<Value>("$.InstanceARN"),
  awsRegion: handleOf<Value>("$.AwsRegion"),
  customerEndpoint: endpoint("$.CustomerEndpoint"),
  systemEndpoint: endpoint("$.SystemEndpoint"),
  customerId: handleOf<Value>("$.CustomerId"),
  languageCode: handleOf<Value>("$.LanguageCode"),
  textToSpeechVoice: handleOf<Value>("$.TextToSpeechVoiceId"),
  queue: {
    name: handleOf<Value>("$.Queue.Name"),
    arn: handleOf<Value>("$.Queue.ARN"),
    outboundCallerId: handleOf<Value>("$.Queue.OutboundCallerId.Address"),
  },
  name: handleOf<Value>("$.Name"),
  description: handleOf<Value>("$.Description"),
  initialMessage: handleOf<Value>("$.Media.InitialMessage"),
  segment: handleOf<FreeHandles>("$.SegmentAttributes"),
  tags: handleOf<FreeHandles>("$.Tags"),
  sipHeaders: handleOf<FreeHandles>("$.Media.Sip.Headers"),
  agent: {
    userName: handleOf<Value>("$.Agent.UserName"),
    firstName: handleOf<Value>("$.Agent.FirstName"),
    lastName: handleOf<Value>("$.Agent.LastName"),
    arn: handleOf<Value>("$.Agent.ARN"),
  },
});
