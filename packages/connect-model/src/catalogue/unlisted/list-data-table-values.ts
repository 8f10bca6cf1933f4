import { limits } from "../../limits/limits.js";
import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { dataTableId, primaryValues } from "../shapes/data-table.js";
import { administratorGuide, evidence, hearsay } from "../sources.js";

export const listDataTableValues = defineAction({
  type: "ListDataTableValues",
  blocks: ["Data table"],
  family: null,
  summary: "Lists the rows of a data table.",
  parameters: {
    DataTableId: dataTableId,
    PrimaryKeyGroups: {
      value: "list",
      maxEntries: limits.contact.dataTableGroups.value,
      items: {
        value: "object",
        fields: { PrimaryKeyGroupName: { value: "text", required: true }, PrimaryValues: primaryValues },
      },
    },
  },
  parametersComplete: false,
  branches: onOrError,
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: ["$.DataTableList"],
  evidence: evidence("assumed", "2026-11-20", [hearsay.flowBuilder, administratorGuide("data-table-block")]),
  notes: ["The result holds up to 32 KB."],
});
