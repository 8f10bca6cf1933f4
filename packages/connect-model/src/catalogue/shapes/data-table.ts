import type { ParameterSpec } from "../parameter-spec.js";

export const dataTableId = { value: "text", required: true, dynamic: "unknown" } as const satisfies ParameterSpec;

/** The values of a row's primary key. */
export const primaryValues = {
  value: "list",
  items: {
    value: "object",
    fields: {
      Name: { value: "text", required: true },
      Value: { value: "text", required: true, dynamic: "interpolated" },
    },
  },
} as const satisfies ParameterSpec;
