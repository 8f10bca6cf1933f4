import type { JsonObject } from "@flowc/connect-model";
import { failed, given, lookUp, type ModuleConversion, next, onEqual, plainOutcomes } from "./conversion.js";
import type { ModuleReader } from "./module-reader.js";

export const setAttributes: ModuleConversion = {
  type: "SetAttributes",
  grade: "exports",
  convert: (reader) => ({
    type: "UpdateContactAttributes",
    parameters: { Attributes: reader.keyed("Attribute"), TargetContact: "Current" },
    outcomes: plainOutcomes,
  }),
};

export const setVoice: ModuleConversion = {
  type: "SetVoice",
  grade: "exports",
  convert: (reader) => ({
    type: "UpdateContactTextToSpeechVoice",
    parameters: given({ TextToSpeechVoice: reader.text("GlobalVoice") }),
    outcomes: plainOutcomes,
  }),
};

/** The queue or the agent that a module names. */
export function queueOf(reader: ModuleReader): JsonObject {
  return given({ QueueId: reader.text("Queue"), AgentId: reader.text("Agent") });
}

export const setQueue: ModuleConversion = {
  type: "SetQueue",
  grade: "exports",
  convert: (reader) => ({
    type: "UpdateContactTargetQueue",
    parameters: queueOf(reader),
    outcomes: plainOutcomes,
  }),
};

const switched: Readonly<Record<string, string>> = { Enable: "Enabled", Disable: "Disabled" };

/** `Enable` as the Flow language has it; what a template tool fills in stays. */
function state(word: string | undefined): string | undefined {
  return lookUp(switched, word) ?? word;
}

export const setLoggingBehavior: ModuleConversion = {
  type: "SetLoggingBehavior",
  grade: "exports",
  convert: (reader) => ({
    type: "UpdateFlowLoggingBehavior",
    parameters: given({ FlowLoggingBehavior: state(reader.text("LoggingBehavior")) }),
    outcomes: { Success: next },
  }),
};

const recorded: Readonly<Record<string, readonly string[]>> = {
  Both: ["Agent", "Customer"],
  Agent: ["Agent"],
  Customer: ["Customer"],
};

export const setRecordingBehavior: ModuleConversion = {
  type: "SetRecordingBehavior",
  grade: "exports",
  convert(reader) {
    const who = reader.text("RecordingParticipantOption") ?? "Both";
    const isOn = reader.text("RecordingBehaviorOption") !== "Disable";
    return {
      type: "UpdateContactRecordingBehavior",
      parameters: given({
        RecordingBehavior: { RecordedParticipants: isOn ? (lookUp(recorded, who) ?? []) : [] },
        AnalyticsBehavior: analyticsOf(reader),
      }),
      outcomes: { Success: next },
    };
  },
};

const modes: Readonly<Record<string, string>> = { PostCall: "PostContact", RealTime: "RealTime" };

function analyticsOf(reader: ModuleReader): JsonObject | undefined {
  const isOn = reader.text("AnalyticsBehaviorOption") === "Enable";
  const language = reader.text("AnalyticsLanguageLocaleCode");
  const redaction = state(reader.text("AnalyticsRedactionOption"));
  const results = reader.text("AnalyticsRedactionPolicy");
  const mode = reader.text("AnalyticsMode");
  // A vocabulary has no place; the console writes "None" for none.
  if (reader.module.parameters.every(({ name, value }) => name !== "AnalyticsCustomVocabulary" || value === "None")) {
    reader.all("AnalyticsCustomVocabulary");
  }
  if (!isOn) return undefined;
  const chosen = lookUp(modes, mode) ?? mode;
  return given({
    Enabled: "True",
    AnalyticsLanguage: language,
    AnalyticsRedactionBehavior: redaction ?? "Disabled",
    AnalyticsRedactionResults: redaction === "Enabled" ? results : undefined,
    ChannelConfiguration: {
      Chat: { AnalyticsModes: [] },
      Voice: { AnalyticsModes: chosen === undefined ? [] : [chosen] },
    },
  });
}

function hook(type: string): ModuleConversion {
  return {
    type,
    grade: "exports",
    convert(reader) {
      const event = reader.text("Type") ?? "";
      const flow = reader.text("ContactFlowId") ?? "";
      return {
        type: "UpdateContactEventHooks",
        parameters: { EventHooks: { [event]: flow } },
        outcomes: plainOutcomes,
      };
    },
  };
}

/** Its older name, which had no branch for errors. */
export const setContactFlow = hook("SetContactFlow");
export const setEventHook = hook("SetEventHook");

export const changeRoutingPriority: ModuleConversion = {
  type: "UpdateRoutingPriority",
  grade: "exports",
  convert: (reader) => ({
    type: "UpdateContactRoutingBehavior",
    parameters: given({
      QueuePriority: reader.text("AbsolutePosition"),
      QueueTimeAdjustmentSeconds: reader.text("AdjustedTime"),
    }),
    outcomes: { Success: next },
  }),
};

const directions: Readonly<Record<string, string>> = { FromCustomer: "From", ToCustomer: "To" };

function streaming(type: string, behavior: string): ModuleConversion {
  return {
    type,
    grade: "exports",
    convert(reader) {
      const tracks = reader.all("Track").map(({ value = "" }) => lookUp(directions, value) ?? value);
      return {
        type: "UpdateContactMediaStreamingBehavior",
        parameters: given({
          MediaStreamingState: behavior,
          Participants: [{ ParticipantType: "Customer", MediaDirections: tracks }],
          MediaStreamType: reader.text("MediaStreamTypes"),
        }),
        outcomes: plainOutcomes,
      };
    },
  };
}

export const startMediaStreaming = streaming("StartMediaStreaming", "Enabled");
export const stopMediaStreaming = streaming("StopMediaStreaming", "Disabled");

export const wait: ModuleConversion = {
  type: "Wait",
  grade: "exports",
  convert: (reader) => ({
    type: "Wait",
    parameters: given({ TimeLimitSeconds: reader.text("TimeoutSeconds") }),
    outcomes: { Timeout: onEqual("WaitCompleted"), Error: failed },
  }),
};
