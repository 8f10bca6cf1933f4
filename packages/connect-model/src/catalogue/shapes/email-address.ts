import type { ParameterSpec } from "../parameter-spec.js";

export const emailAddress = {
  value: "object",
  required: true,
  fields: {
    EmailAddress: { value: "text", required: true, dynamic: "unknown" },
    DisplayName: { value: "text", dynamic: "unknown" },
  },
} as const satisfies ParameterSpec;
