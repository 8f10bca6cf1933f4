import type { GraphType, Parameters } from "@flowc/connect-model";
import type { ContactStart } from "../../../src/index.js";

/** Parameters of a block, and what else must be so for an outcome that no legal parameters alone lead to. */
export interface Sample {
  readonly parameters: Parameters;
  readonly start?: ContactStart;
  /** The only type of flow to try it in. */
  readonly type?: GraphType;
}

/** No value stands there. */
const nowhere = "$.Attributes.nothing";
const long = "x".repeat(40_000);

const profileRequest = { ProfileId: "p-1", ContactId: "c" };
const wanting = (attribute: string) => ({ ComparisonValue: `$.Attributes.${attribute}` });
const keepsRunning = { TimeLimitSeconds: "60", MinimumWaitTimeSeconds: "60", ContinueExecution: "True" };
const asking = { Text: "?", InputTimeLimitSeconds: "5", StoreInput: "True" };
const calling = { ThirdPartyPhoneNumber: "+15550100042", ThirdPartyConnectionTimeLimitSeconds: "30" };

const samples: Readonly<Record<string, readonly Sample[]>> = {
  AssociateContactToCustomerProfile: [{ parameters: { ProfileRequestData: profileRequest } }],
  CheckSegmentMembershipForCustomerProfile: [
    { parameters: { ProfileRequestData: { ProfileId: "p-1", SegmentName: "vip" } } },
  ],
  Compare: ["tier", "five", "six", "four", "list"].map((name) => ({
    parameters: wanting(name),
    start: { data: { Attributes: { tier: "gold", five: "5", six: "6", four: "4", list: { gold: "" } } } },
  })),
  CreateWisdomSession: [{ parameters: { WisdomAssistantArn: nowhere } }],
  GetCalculatedAttributesForCustomerProfile: [{ parameters: { ProfileRequestData: profileRequest } }],
  GetCase: [
    {
      parameters: { LinkContactToCase: "false", GetLastUpdatedCase: "false", CaseRequestFields: { status: "open" } },
    },
  ],
  GetCustomerProfile: [{ parameters: { ProfileRequestData: { PhoneNumber: "+15550100001" } } }],
  GetCustomerProfileObject: [
    { parameters: { ProfileRequestData: { ProfileId: "p-1", ObjectType: "_order", UseLatest: "true" } } },
  ],
  GetParticipantInput: [
    {
      parameters: {
        ...asking,
        InputValidation: { PhoneNumberValidation: { NumberFormat: "Local", CountryCode: "US" } },
      },
    },
  ],
  InvokeFlowModule: [
    { parameters: { FlowModuleId: "Gold" } },
    { parameters: { FlowModuleId: "Silver" } },
    { parameters: { FlowModuleId: nowhere } },
  ],
  Loop: [{ parameters: { LoopCount: nowhere } }],
  MessageParticipantIteratively: [
    { parameters: { Messages: [{ Text: "Please wait." }], InterruptFrequencySeconds: "30" } },
  ],
  ResumeContact: [{ parameters: {}, start: { channel: "TASK" }, type: "AGENT_HOLD" }],
  StartOutboundEmailContact: [
    { parameters: { FromEmailAddress: { EmailAddress: nowhere }, DestinationEmailAddress: { EmailAddress: "a@b.c" } } },
  ],
  TagContact: [{ parameters: { Tags: { "aws:own": "1" } } }],
  TransferContactToQueue: [{ parameters: {}, start: { queue: "Sales" } }],
  TransferParticipantToThirdParty: [
    { parameters: { ...calling, ContinueFlowExecution: "True" } },
    { parameters: { ...calling, ContinueFlowExecution: "False" } },
  ],
  TransferToFlow: [{ parameters: { ContactFlowId: nowhere } }, { parameters: { ContactFlowId: "Failing" } }],
  UpdateCase: [{ parameters: { LinkContactToCase: "false", CaseId: "c-1", CaseRequestFields: { status: "closed" } } }],
  UpdateContactAttributes: [{ parameters: { Attributes: { big: long }, TargetContact: "Current" } }],
  UpdateContactCallbackNumber: [{ parameters: { CallbackNumber: "$.CustomerEndpoint.Address" } }],
  UpdateContactEventHooks: [{ parameters: { EventHooks: { CustomerQueue: nowhere } } }],
  UpdateContactRecordingAndAnalyticsBehavior: [
    { parameters: { ChatBehavior: { ChatAnalyticsBehavior: { Enabled: "True", AnalyticsLanguage: nowhere } } } },
    { parameters: { VoiceBehavior: { VoiceRecordingBehavior: { RecordedParticipants: ["Agent"] } } } },
  ],
  UpdateContactRoutingCriteria: [{ parameters: { RoutingCriteria: {} } }],
  UpdateContactTextToSpeechVoice: [{ parameters: { TextToSpeechVoice: nowhere } }],
  UpdateCustomerProfile: [
    {
      parameters: { ProfileRequestData: { FirstName: "Ada" } },
      start: { data: { Customer: { ProfileId: "p-1" } } },
    },
  ],
  UpdateFlowAttributes: [{ parameters: { FlowAttributes: { big: { Value: long } } } }],
  Wait: [{ parameters: keepsRunning }, { parameters: { ...keepsRunning, TimeLimitSeconds: nowhere } }],
};

/** Samples for outcomes of a type that a few random parameters do not lead to. */
export function samplesOf(type: string): readonly Sample[] {
  return samples[type] ?? [];
}
