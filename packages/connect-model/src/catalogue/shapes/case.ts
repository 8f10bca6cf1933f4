import type { ParameterSpec } from "../parameter-spec.js";

/** Cases spells its booleans in lower case. */
export const linkContactToCase = {
  value: "enum",
  required: true,
  options: ["true", "false"],
} as const satisfies ParameterSpec;

export const caseRequestFields = {
  value: "map",
  items: { value: "text", dynamic: "interpolated" },
  note: "By field id: a system id (title, status, customer_id, case_reason, assigned_user, summary) or a custom one.",
} as const satisfies ParameterSpec;
