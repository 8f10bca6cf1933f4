import { limits } from "../../limits/limits.js";
import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { dataTableId, primaryValues } from "../shapes/data-table.js";
import { administratorGuide, evidence, hearsay } from "../sources.js";

export const upsertDataTableValues = defineAction({
  type: "UpsertDataTableValues",
  blocks: ["Data table"],
  family: null,
  summary: "Writes values into a data table.",
  parameters: {
    DataTableId: dataTableId,
    LockVersion: { value: "text", dynamic: "unknown", note: "Without it: LATEST." },
    DataTableUpsertAttributes: {
      value: "list",
      required: true,
      items: {
        value: "object",
        fields: {
          PrimaryKeyGroupName: { value: "text", required: true },
          PrimaryValues: primaryValues,
          Attributes: {
            value: "list",
            required: true,
            maxEntries: limits.contact.dataTableWrittenAttributes.value,
            items: {
              value: "object",
              fields: {
                Name: { value: "text", required: true },
                Value: { value: "text", dynamic: "interpolated" },
                UseDefaultValue: { value: "boolean", dynamic: "unknown" },
              },
            },
          },
        },
      },
    },
  },
  parametersComplete: false,
  branches: onOrError,
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: [],
  evidence: evidence("assumed", "2026-11-20", [hearsay.flowBuilder, administratorGuide("data-table-block")]),
});
