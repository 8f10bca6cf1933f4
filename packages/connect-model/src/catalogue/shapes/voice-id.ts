import type { ParameterSpec } from "../parameter-spec.js";

/** The page spells these in upper case, the console in lower case. */
export const voiceIdSwitch = {
  value: "enum",
  dynamic: "unknown",
  options: ["TRUE", "FALSE", "true", "false"],
  deprecated: "Voice ID has ended.",
} as const satisfies ParameterSpec;
