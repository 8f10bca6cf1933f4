import { defineAction } from "../define-action.js";
import { caseRequestFields, linkContactToCase } from "../shapes/case.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, realFlows } from "../sources.js";

export const updateCase = defineAction({
  type: "UpdateCase",
  blocks: ["Cases"],
  family: "contact",
  summary: "Changes fields of a case.",
  parameters: {
    LinkContactToCase: linkContactToCase,
    CaseId: { value: "text", required: true, dynamic: "interpolated" },
    CaseRequestFields: caseRequestFields,
  },
  branches: {
    next: "required",
    errors: {
      required: ["NoMatchingError"],
      requiredWhen: [{ when: { LinkContactToCase: "true" }, errors: ["ContactNotLinked"], grade: "corpus" }],
    },
  },
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: [],
  evidence: evidence("corpus", "2026-11-20", [
    developerGuide("updatecase"),
    administratorGuide("cases-block"),
    realFlows.starterKitJapan,
  ]),
});
