import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { exceptCampaigns } from "../shapes/flow-types.js";
import { administratorGuide, evidence, hearsay, liveProbes, realFlows } from "../sources.js";

export const loadContactContent = defineAction({
  type: "LoadContactContent",
  blocks: ["Get stored content"],
  family: null,
  summary: "Loads the text of an email into the flow.",
  parameters: { ContentType: { value: "enum", required: true, options: ["EmailMessage"] } },
  branches: onOrError,
  flowTypes: "all",
  blockFlowTypes: exceptCampaigns,
  flowTypesGrade: "docs",
  channels: { VOICE: "no", CHAT: "no", TASK: "no", EMAIL: "yes" },
  decidedBy: "elsewhere",
  writes: ["$.Email"],
  evidence: evidence("service", "2026-11-20", [
    administratorGuide("get-stored-content"),
    realFlows.aiccBuilder,
    liveProbes.aiccLinter,
    hearsay.flowBuilder,
  ]),
  notes: ["Needs email on the instance.", "Text of more than 32 KB takes the error branch."],
});
