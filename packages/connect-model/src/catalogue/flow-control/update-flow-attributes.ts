import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const updateFlowAttributes = defineAction({
  type: "UpdateFlowAttributes",
  blocks: ["Set contact attributes"],
  family: "flow-control",
  summary: "Sets attributes that live as long as this flow.",
  parameters: {
    FlowAttributes: {
      value: "map",
      required: true,
      keyPattern: "^[^$.]+$",
      limitsGrade: "docs",
      items: {
        value: "object",
        fields: {
          Value: { value: "text", required: true, dynamic: "interpolated" },
          Type: { value: "enum", dynamic: "unknown", options: ["String"] },
        },
      },
    },
  },
  branches: onOrError,
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  writes: ["$.FlowAttributes"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-updateflowattributes"),
    administratorGuide("set-contact-attributes"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
    realFlows.voicemailExpress,
  ]),
  notes: ["All attributes or none are set. 32 KB.", "The page knows no error branch; the service needs one."],
});
