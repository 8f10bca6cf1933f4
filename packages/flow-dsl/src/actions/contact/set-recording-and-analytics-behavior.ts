import type { ActionParameters, Parameters, ParameterValue } from "@flowc/connect-model";
import type { Branch } from "../../recording/branch.js";
import type { CannotBe } from "../../recording/cannot-be.js";
import type { Place } from "../../recording/recorder.js";
import { given, text } from "../../values/parameter.js";
import type { Text } from "../../values/value.js";
import type { ChannelOutcomes } from "./set-processing-behavior.js";

type ChatSpec = NonNullable<
  Exclude<ActionParameters["UpdateContactRecordingAndAnalyticsBehavior"]["ChatBehavior"], string>
>;
type ChatParameters = NonNullable<Exclude<ChatSpec["ChatAnalyticsBehavior"], string>>;
type EntitiesOf<C, N extends keyof C> = NonNullable<NonNullable<C>[N]>;

/** A kind of private data that is taken out of a finished contact, for example `CREDIT_DEBIT_NUMBER`. */
export type RedactionEntity = EntitiesOf<
  EntitiesOf<ChatParameters, "ConversationalAnalyticsRedactionConfiguration">,
  "RedactionEntities"
>[number];

/** A kind of private data that is taken out of chat messages on their way. */
export type InFlightEntity = EntitiesOf<
  EntitiesOf<ChatParameters, "InFlightChatRedactionConfiguration">,
  "RedactionEntities"
>[number];

/** Takes private data out of transcript and audio. */
export interface Redaction {
  readonly results?: "RedactedAndOriginal" | "RedactedOnly";
  /** All kinds when left out. */
  readonly entities?: readonly RedactionEntity[];
  /** `PII` puts one word for all kinds, `EntityType` the kind. */
  readonly maskMode?: "EntityType" | "PII";
}

/** Takes private data out of chat messages on their way. */
export interface InFlightRedaction {
  /** All kinds when left out. */
  readonly entities?: readonly InFlightEntity[];
  /** `PII` puts one word for all kinds, `EntityType` the kind. */
  readonly maskMode?: "EntityType" | "PII";
  /** Delivers a message as it is when redaction fails. */
  readonly deliverUnprocessed?: boolean;
}

interface ContactAnalytics {
  /** Language spoken or written, for example `en-GB`. */
  readonly language?: Text;
  readonly sentiment?: boolean;
  readonly summary?: readonly ("PostContact" | "AutomatedInteraction")[];
  /** `false` says that nothing is taken out. */
  readonly redaction?: Redaction | false;
}

/** What Contact Lens does with a call. Agent and customer must both be recorded. */
export interface VoiceAnalytics extends ContactAnalytics {
  readonly modes: readonly ("RealTime" | "PostContact" | "AutomatedInteraction")[];
}

/** What Contact Lens does with a chat. */
export interface ChatAnalytics extends ContactAnalytics {
  readonly inFlightRedaction?: InFlightRedaction;
}

/** How a call is recorded and analysed. */
export interface VoiceRecording {
  /** Whose voice is recorded; an empty list stops the recording. */
  readonly record?: readonly ("agent" | "customer")[];
  /** What the caller says and hears before an agent is there. Goes with `record`. */
  readonly automatedInteraction?: boolean;
  /** `false` turns it off. */
  readonly analytics?: VoiceAnalytics | false;
}

/** How a chat is analysed. */
export interface ChatRecording {
  /** `false` turns it off. */
  readonly analytics: ChatAnalytics | false;
}

type OneThing = "One block is for one of voice, chat and screen: use a block for each.";

/** For calls. */
export interface VoiceBehavior {
  readonly voice: VoiceRecording;
  readonly chat?: CannotBe<OneThing>;
  readonly screen?: CannotBe<OneThing>;
}

/** For chats. */
export interface ChatBehavior {
  readonly chat: ChatRecording;
  readonly voice?: CannotBe<OneThing>;
  readonly screen?: CannotBe<OneThing>;
}

/** For the screen of the agent. */
export interface ScreenBehavior {
  readonly screen: boolean;
  readonly voice?: CannotBe<OneThing>;
  readonly chat?: CannotBe<OneThing>;
}

export interface ChatChannelOutcomes<F> extends ChannelOutcomes<F> {
  /** Redaction on the way cannot be turned on. Without it, the nearest `onError`. */
  readonly redactionFailed?: Branch<F>;
}

export interface SetRecordingAndAnalyticsBehavior {
  /**
   * Chooses what is recorded and analysed from here on, for one of voice, chat and the agent's screen: what shall hold
   * for two takes two blocks. Say so to the customer before.
   *
   * Console block: Set recording, analytics and processing behavior (`UpdateContactRecordingAndAnalyticsBehavior`).
   * A contact of another channel takes `wrongChannel`; for a task only the screen can be recorded. E-mail analytics
   * have no known form in the Flow language. Source: public conformance probes and exports, 2026-11-20.
   *
   * @example
   * ```ts
   * f.setRecordingAndAnalyticsBehavior({
   *   voice: { record: ["agent", "customer"], analytics: { language: "en-GB", modes: ["PostContact"], sentiment: true } },
   * }, { wrongChannel: (f) => f });
   * f.setRecordingAndAnalyticsBehavior({ screen: true });
   * ```
   */
  setRecordingAndAnalyticsBehavior(behavior: ChatBehavior, outcomes?: ChatChannelOutcomes<this>): this;
  setRecordingAndAnalyticsBehavior(behavior: VoiceBehavior | ScreenBehavior, outcomes?: ChannelOutcomes<this>): this;
}

type AnyBehavior = VoiceBehavior | ChatBehavior | ScreenBehavior;

export function setRecordingAndAnalyticsBehavior(
  place: Place,
  behavior: AnyBehavior,
  outcomes: ChatChannelOutcomes<never> = {},
): void {
  const redactionFailed =
    behavior.chat !== undefined
      ? [place.error("InFlightRedactionConfigurationFailed", "redactionFailed", outcomes.redactionFailed)]
      : [];
  place.block(
    {
      type: "UpdateContactRecordingAndAnalyticsBehavior",
      parameters: behaviorParameters(behavior),
      about: Object.keys(behavior).join(" "),
      outcomes: [
        place.error("ChannelMismatch", "wrongChannel", outcomes.wrongChannel),
        ...redactionFailed,
        place.failure(),
      ],
    },
    outcomes,
  );
}

function behaviorParameters(behavior: AnyBehavior): Parameters {
  if (isVoice(behavior)) return { VoiceBehavior: voiceBehavior(behavior.voice) };
  if (isChat(behavior)) return { ChatBehavior: chatBehavior(behavior.chat) };
  return { ScreenRecordingBehavior: { ScreenRecordedParticipants: behavior.screen ? ["Agent"] : [] } };
}

function isVoice(behavior: AnyBehavior): behavior is VoiceBehavior {
  return behavior.voice !== undefined;
}

function isChat(behavior: AnyBehavior): behavior is ChatBehavior {
  return behavior.chat !== undefined;
}

const participants = { agent: "Agent", customer: "Customer" } as const;

function voiceBehavior({ record, automatedInteraction, analytics }: VoiceRecording): Parameters {
  return given({
    VoiceRecordingBehavior:
      record &&
      given({
        RecordedParticipants: record.map((who) => participants[who]),
        IVRRecordingBehavior:
          automatedInteraction === undefined ? undefined : automatedInteraction ? "Enabled" : "Disabled",
      }),
    VoiceAnalyticsBehavior: analytics && given({ ...analysis(analytics), AnalyticsModes: analytics.modes }),
    ...(analytics === false && { VoiceAnalyticsBehavior: { Enabled: "False" } }),
  });
}

function chatBehavior({ analytics }: ChatRecording): Parameters {
  if (analytics === false) return { ChatAnalyticsBehavior: { Enabled: "False" } };
  const { inFlightRedaction } = analytics;
  return {
    ChatAnalyticsBehavior: given({
      ...analysis(analytics),
      AnalyticsModes: ["ContactLens"],
      InFlightChatRedactionConfiguration:
        inFlightRedaction &&
        given({
          Enabled: "True",
          RedactionMaskMode: inFlightRedaction.maskMode,
          RedactionEntities: inFlightRedaction.entities,
          DeliverUnprocessedMessages: trueOrFalse(inFlightRedaction.deliverUnprocessed),
        }),
    }),
  };
}

function analysis({ language, sentiment, summary, redaction }: ContactAnalytics): Parameters {
  return given({
    Enabled: "True",
    AnalyticsLanguage: language === undefined ? undefined : text(language),
    ConversationalAnalyticsRedactionConfiguration: redactionParameters(redaction),
    SentimentConfiguration: sentiment === undefined ? undefined : { Enabled: sentiment ? "True" : "False" },
    SummaryConfiguration: summary && { SummaryModes: summary },
  });
}

function redactionParameters(redaction: Redaction | false | undefined): ParameterValue | undefined {
  if (redaction === undefined) return undefined;
  if (redaction === false) return { Enabled: "False" };
  return given({
    Enabled: "True",
    RedactionResults: redaction.results,
    RedactionMaskMode: redaction.maskMode,
    RedactionEntities: redaction.entities,
  });
}

function trueOrFalse(isOn: boolean | undefined): string | undefined {
  return isOn === undefined ? undefined : isOn ? "True" : "False";
}
