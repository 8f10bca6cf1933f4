import { defineAction } from "../define-action.js";
import { caseRequestFields, linkContactToCase } from "../shapes/case.js";
import { everyChannel } from "../shapes/channels.js";
import { uuidPattern } from "../shapes/patterns.js";
import { administratorGuide, developerGuide, evidence, realFlows } from "../sources.js";

export const createCase = defineAction({
  type: "CreateCase",
  blocks: ["Cases"],
  family: "contact",
  summary: "Opens a case from a template.",
  parameters: {
    LinkContactToCase: linkContactToCase,
    CaseTemplateId: { value: "text", required: true, pattern: uuidPattern, limitsGrade: "docs" },
    CaseRequestFields: caseRequestFields,
    ContactToLink: {
      value: "enum",
      dynamic: "unknown",
      options: ["Current", "Related"],
      complete: false,
      grade: "corpus",
    },
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
  writes: ["$.Case"],
  evidence: evidence("corpus", "2026-11-20", [
    developerGuide("createcase"),
    administratorGuide("cases-block"),
    realFlows.stepByStepGuides,
    realFlows.starterKitJapan,
    realFlows.aiccBuilder,
  ]),
  notes: ["Which fields are needed depends on the template; exports always give customer_id, status and title."],
});
