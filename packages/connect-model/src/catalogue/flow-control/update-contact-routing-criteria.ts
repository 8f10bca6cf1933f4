import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { inboundQueueAndTransfer } from "../shapes/flow-types.js";
import { attributeCondition } from "../shapes/routing.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const updateContactRoutingCriteria = defineAction({
  type: "UpdateContactRoutingCriteria",
  blocks: ["Set routing criteria"],
  family: "flow-control",
  summary: "Says which agents may take the contact, step by step while it waits.",
  parameters: {
    RoutingCriteria: {
      value: "object",
      required: true,
      dynamic: "whole",
      fields: {
        Steps: {
          value: "list",
          required: true,
          dynamic: "whole",
          items: {
            value: "object",
            fields: {
              Expression: {
                value: "object",
                required: true,
                fields: {
                  AttributeCondition: attributeCondition,
                  AndExpression: {
                    value: "list",
                    items: { value: "object", fields: { AttributeCondition: attributeCondition } },
                  },
                  OrExpression: { value: "list", items: { value: "any" }, grade: "assumed" },
                },
              },
              Expiry: {
                value: "object",
                fields: { DurationInSeconds: { value: "integer", required: true, wire: "number", grade: "corpus" } },
              },
            },
          },
        },
      },
    },
  },
  groups: [
    {
      rule: "exactlyOne",
      parameters: [
        "RoutingCriteria.Steps[].Expression.AttributeCondition",
        "RoutingCriteria.Steps[].Expression.AndExpression",
        "RoutingCriteria.Steps[].Expression.OrExpression",
      ],
    },
  ],
  branches: onOrError,
  flowTypes: inboundQueueAndTransfer,
  blockFlowTypes: inboundQueueAndTransfer,
  flowTypesGrade: "docs",
  channels: everyChannel,
  writes: [],
  misspellings: ["UpdateRoutingCriteria"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-updateroutingcriteria"),
    administratorGuide("set-routing-criteria"),
    liveProbes.pulumi,
    liveProbes.aiccLinter,
    realFlows.aiccBuilder,
    realFlows.voicemailExpress,
  ]),
  notes: [
    "When all steps have expired the contact goes to any agent of the queue.",
    "Takes effect with Transfer to queue, and never for the queue of an agent.",
    "The console offers up to 8 conditions joined by AND, up to 3 alternatives and 10 preferred agents.",
  ],
});
