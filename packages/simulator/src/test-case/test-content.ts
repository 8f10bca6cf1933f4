import type { JsonObject, JsonValue } from "@flowc/connect-model";

/**
 * The content of a native test case, in the service's testing language (developer guide, Connect testing language,
 * and live probes published by others, checked 2026-11-21).
 */
export interface TestContent {
  readonly Version: "2019-10-30";
  readonly Metadata: JsonObject;
  readonly Observations: readonly TestObservation[];
}

/** Something that is expected to happen, what is done then, and what is expected next. */
export interface TestObservation {
  /** Unique in the test case. */
  readonly Identifier: string;
  readonly Event: TestEvent;
  /** Done in order of `Transitions.NextAction`, from the first. */
  readonly Actions: readonly TestAction[];
  /** None: the test has passed when this observation has. */
  readonly Transitions: { readonly NextObservations?: readonly string[] };
}

/** What the test can wait for. */
export interface TestEvent {
  readonly Identifier: string;
  readonly Type: "TestInitiated" | "TestCompleted" | "MessageReceived" | "FlowActionStarted";
  readonly Actor: "System";
  readonly Properties: TestEventProperties;
}

export interface TestEventProperties {
  /** Of a message. */
  readonly Text?: string;
  readonly SSML?: string;
  readonly PromptId?: string;
  readonly MatchingCriteria?: { readonly Type: "Similarity" | "Inclusion" };
  /** Of an action: a test sees functions, hours checks, transfers to queues and bots begin, and no others. */
  readonly ActionType?: string;
  readonly ActionParameters?: JsonObject;
}

/** Something that the test does. */
export interface TestAction {
  readonly Identifier: string;
  readonly Type: "SendInstruction" | "OverrideSystemBehavior" | "Assert" | "TestControl";
  readonly Parameters: { readonly [member: string]: JsonValue };
  readonly Transitions: { readonly NextAction?: string };
}

/** Where the simulated contact comes in, as `CreateTestCase` takes it. */
export interface TestEntryPoint {
  readonly Type: "VOICE_CALL" | "CHAT";
  /** A flow, or a number that is called from another; never both. */
  readonly VoiceCallEntryPointParameters?: {
    readonly FlowId?: string;
    readonly SourcePhoneNumber?: string;
    readonly DestinationPhoneNumber?: string;
  };
  readonly ChatEntryPointParameters?: { readonly FlowId?: string };
}

/** The only version of the language. An older page shows another one, which the service refuses. */
export const testLanguageVersion = "2019-10-30";

/** The longest that the service lets a test run. */
export const longestTestSeconds = 300;

/** The operators of assertions. `Exists` is on the page, and the service refuses it. */
export const assertOperators: readonly string[] = [
  "Equals",
  "TextStartsWith",
  "TextEndsWith",
  "TextContains",
  "NumberGreaterThan",
  "NumberGreaterOrEqualTo",
  "NumberLessThan",
  "NumberLessOrEqualTo",
];
