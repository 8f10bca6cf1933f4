import { type ActionParameters, type ActionType, referenceValue } from "@flowc/connect-model";

/** Compiles only when the value fits the parameters of the action. */
function accept<T extends ActionType>(_type: T, _parameters: ActionParameters[T]): void {}

// Required, optional and dynamic members.
accept("MessageParticipant", { Text: "Hello $.Attributes.name" });
accept("UpdateContactAttributes", { Attributes: { tier: "$.External.tier" }, TargetContact: "Current" });
accept("TransferContactToQueue", {});
accept("Loop", { LoopCount: 3 });
accept("Loop", { LoopCount: "$.Attributes.rounds" });

// @ts-expect-error Wait needs its time limit
accept("Wait", {});
// @ts-expect-error a queue cannot be named where the action takes none
accept("TransferContactToQueue", { QueueId: "x" });
// @ts-expect-error the value of an attribute is text
accept("UpdateContactAttributes", { Attributes: { tier: 1 } });

// Words of a closed list, and of one that is open or may be dynamic.
accept("UpdateFlowLoggingBehavior", { FlowLoggingBehavior: "Enabled" });
accept("UpdateContactTextToSpeechVoice", { TextToSpeechVoice: "Amy", TextToSpeechEngine: "LongForm" });
accept("GetMetricData", { QueueChannel: "$.Attributes.channel" });
// @ts-expect-error not a word of the list
accept("UpdateFlowLoggingBehavior", { FlowLoggingBehavior: "On" });

// Typed references where an id or ARN stands.
const queue = referenceValue({ kind: "queue", name: "Support" });
accept("UpdateContactTargetQueue", { QueueId: queue });
accept("UpdateContactTargetQueue", { QueueId: "arn:aws:connect:..." });
// @ts-expect-error a text that is no id takes no reference
accept("UpdateContactTextToSpeechVoice", { TextToSpeechVoice: queue });

// Objects, lists and maps with known keys.
accept("UpdateContactEventHooks", { EventHooks: { CustomerQueue: "$.Attributes.flow" } });
accept("MessageParticipantIteratively", { Messages: [{ Text: "Please wait" }, { PromptId: "x" }] });
accept("UpdateContactRoutingCriteria", { RoutingCriteria: "$.External.criteria" });
// @ts-expect-error not a hook
accept("UpdateContactEventHooks", { EventHooks: { CustomerLunch: "x" } });
// @ts-expect-error a media source needs its type
accept("MessageParticipant", { Media: { Uri: "s3://bucket/hello.wav", SourceType: "S3" } });
// @ts-expect-error not an action
accept("PlayPrompt", {});
