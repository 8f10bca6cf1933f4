import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const resumeContact = defineAction({
  type: "ResumeContact",
  blocks: ["Resume contact"],
  family: "contact",
  summary: "Resumes a paused task.",
  parameters: {},
  branches: onOrError,
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: { VOICE: "errorBranch", CHAT: "errorBranch", TASK: "yes", EMAIL: "errorBranch" },
  decidedBy: "elsewhere",
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-updatecontactresumecontact"),
    administratorGuide("resume-contact"),
    realFlows.aiccBuilder,
    liveProbes.pulumiShapes,
  ]),
});
