import { limits } from "../../limits/limits.js";
import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { dataTableId } from "../shapes/data-table.js";
import { administratorGuide, evidence, hearsay, liveProbes, realFlows } from "../sources.js";

export const evaluateDataTableValues = defineAction({
  type: "EvaluateDataTableValues",
  blocks: ["Data table"],
  family: null,
  summary: "Looks values up in a data table.",
  parameters: {
    DataTableId: dataTableId,
    Queries: {
      value: "list",
      required: true,
      minEntries: 1,
      maxEntries: limits.contact.dataTableQueries.value,
      items: {
        value: "object",
        fields: {
          QueryName: { value: "text", required: true },
          Attributes: { value: "list", required: true, items: { value: "text" } },
          PrimaryValues: {
            value: "list",
            items: {
              value: "object",
              fields: {
                AttributeName: { value: "text", required: true },
                Value: { value: "text", required: true, dynamic: "interpolated" },
              },
            },
          },
        },
      },
    },
  },
  branches: onOrError,
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: ["$.DataTables"],
  evidence: evidence("service", "2026-11-20", [
    realFlows.aiccBuilder,
    liveProbes.aiccLinter,
    hearsay.flowBuilder,
    administratorGuide("data-table-block"),
  ]),
  notes: [
    "The next data table action clears the results.",
    "Query names are unique in the flow. Values that are lists are not supported.",
  ],
});
