import type { Parameters } from "@flowc/connect-model";
import type { BlockOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { given, text } from "../../values/parameter.js";
import type { Text } from "../../values/value.js";
import type { RedactionEntity } from "./set-recording-and-analytics-behavior.js";

/** What Contact Lens does with the recording. Both sides must be recorded. */
export interface Analytics {
  /** Language spoken, for example `en-GB`. */
  readonly language?: Text;
  readonly voice?: readonly ("RealTime" | "PostContact" | "AutomatedInteraction")[];
  readonly chat?: boolean;
  readonly sentiment?: boolean;
  readonly summary?: readonly ("PostContact" | "AutomatedInteraction")[];
  /** Takes private data out of transcript and audio. */
  readonly redaction?: {
    /** Default `RedactedAndOriginal`. */
    readonly results?: "RedactedAndOriginal" | "RedactedOnly";
    /** Kinds of data, for example `CREDIT_DEBIT_NUMBER`; all kinds when left out. */
    readonly entities?: readonly RedactionEntity[];
    /** `PII` puts one word for all kinds, `EntityType` the kind. */
    readonly maskMode?: "EntityType" | "PII";
  };
}

/** What is recorded from here on. */
export interface Recording {
  /** Whose voice; an empty list records nobody. */
  readonly record: readonly ("agent" | "customer")[];
  /** The agent's screen. */
  readonly screen?: boolean;
  /** What the caller says and hears before an agent is there. */
  readonly automatedInteraction?: boolean;
  readonly analytics?: Analytics;
}

export interface SetRecordingBehavior {
  /**
   * Chooses what is recorded and analysed from here on, also after the contact is connected to an agent. Say so to the
   * caller before.
   *
   * Console block: Set recording and analytics behavior, older form (`UpdateContactRecordingBehavior`). Cannot fail:
   * the service refuses an error branch. Voice and chat. Source: public conformance probes, 2026-11-20.
   *
   * @example
   * ```ts
   * f.setRecordingBehavior({ record: ["agent", "customer"], analytics: { language: "en-GB", voice: ["PostContact"] } });
   * ```
   */
  setRecordingBehavior(recording: Recording, options?: BlockOptions): this;
}

const participants = { agent: "Agent", customer: "Customer" } as const;

export function setRecordingBehavior(place: Place, recording: Recording, options?: BlockOptions): void {
  const { record, screen, automatedInteraction, analytics } = recording;
  place.block(
    {
      type: "UpdateContactRecordingBehavior",
      parameters: given({
        RecordingBehavior: given({
          RecordedParticipants: record.map((who) => participants[who]),
          ScreenRecordedParticipants: screen === undefined ? undefined : screen ? ["Agent"] : [],
          IVRRecordingBehavior:
            automatedInteraction === undefined ? undefined : automatedInteraction ? "Enabled" : "Disabled",
        }),
        AnalyticsBehavior: analytics && analyticsBehavior(analytics),
      }),
      about: record.length === 0 ? "off" : record.join(" "),
    },
    options,
  );
}

function analyticsBehavior({ language, voice, chat, sentiment, summary, redaction }: Analytics): Parameters {
  return given({
    Enabled: "True",
    AnalyticsLanguage: language === undefined ? undefined : text(language),
    AnalyticsRedactionBehavior: redaction ? "Enabled" : "Disabled",
    AnalyticsRedactionResults: redaction && (redaction.results ?? "RedactedAndOriginal"),
    AnalyticsRedactionMaskMode: redaction?.maskMode,
    AnalyticsRedactionEntities: redaction?.entities,
    ChannelConfiguration: given({
      Chat: { AnalyticsModes: chat ? ["ContactLens"] : [] },
      Voice: { AnalyticsModes: voice ?? [] },
    }),
    SummaryConfiguration: summary && { SummaryModes: summary },
    SentimentConfiguration: sentiment === undefined ? undefined : { Enabled: sentiment ? "True" : "False" },
  });
}
