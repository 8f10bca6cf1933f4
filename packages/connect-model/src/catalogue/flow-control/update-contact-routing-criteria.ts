import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
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
  flowTypes: ["CONTACT_FLOW", "CUSTOMER_QUEUE", "AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"],
  blockFlowTypes: ["CONTACT_FLOW", "CUSTOMER_QUEUE", "AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"],
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
    "The page is titled UpdateRoutingCriteria; the service refuses that type and accepts UpdateContactRoutingCriteria.",
    "When all steps expire the contact is offered to any agent of the queue.",
    "Takes effect through Transfer to queue and never for an agent queue. Console: AND up to 8 attributes, OR up to 3 at the top, NOT, level ranges, up to 10 preferred agents.",
  ],
});
