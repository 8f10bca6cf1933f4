import type { ParameterSpec } from "../parameter-spec.js";

const deprecated = "Voice ID ended on 20 May 2026.";

/** The page spells these in upper case, the console in lower case. */
const voiceIdSwitch = {
  value: "enum",
  dynamic: "unknown",
  options: ["TRUE", "FALSE", "true", "false"],
  deprecated,
} as const satisfies ParameterSpec;

const on = ["TRUE", "true"] as const;
const off = ["FALSE", "false"] as const;

const authenticationNumber = {
  value: "integer",
  dynamic: "unknown",
  limitsGrade: "docs",
  deprecated,
  requiredWhen: { IsVoiceAuthenticationEnabled: on },
  forbiddenWhen: { IsVoiceAuthenticationEnabled: off },
} as const satisfies ParameterSpec;

/** What Set Voice ID wrote. */
export const voiceIdParameters = {
  IsVoiceIdStreamingEnabled: voiceIdSwitch,
  IsVoiceAuthenticationEnabled: voiceIdSwitch,
  IsFraudDetectionEnabled: voiceIdSwitch,
  VoiceAuthenticationThreshold: { ...authenticationNumber, min: 0, max: 100 },
  VoiceAuthenticationResponseTime: { ...authenticationNumber, min: 5, max: 10, note: "Seconds." },
  FraudDetectionThreshold: {
    value: "integer",
    dynamic: "unknown",
    min: 0,
    max: 100,
    limitsGrade: "docs",
    deprecated,
    requiredWhen: { IsFraudDetectionEnabled: on },
    forbiddenWhen: { IsFraudDetectionEnabled: off },
  },
  WatchlistId: { value: "text", dynamic: "unknown", pattern: "^[0-9A-Za-z]{22}$", limitsGrade: "docs", deprecated },
} as const satisfies Readonly<Record<string, ParameterSpec>>;

export const voiceIdSwitches = [
  "IsVoiceIdStreamingEnabled",
  "IsVoiceAuthenticationEnabled",
  "IsFraudDetectionEnabled",
] as const;
