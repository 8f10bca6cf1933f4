import { limits } from "../../limits/limits.js";
import { defineAction } from "../define-action.js";
import { caseRequestFields, linkContactToCase } from "../shapes/case.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, realFlows } from "../sources.js";

export const getCase = defineAction({
  type: "GetCase",
  blocks: ["Cases"],
  family: "contact",
  summary: "Finds a case and reads its fields.",
  parameters: {
    LinkContactToCase: linkContactToCase,
    GetLastUpdatedCase: { value: "enum", required: true, options: ["true", "false"] },
    CustomerId: {
      value: "text",
      dynamic: "interpolated",
      grade: "docs",
      note: "Exports put customer_id into CaseRequestFields instead.",
    },
    CaseRequestFields: caseRequestFields,
    CaseResponseFields: {
      value: "list",
      items: { value: "text" },
      maxEntries: limits.contact.caseResponseFields.value,
      limitsGrade: "docs",
    },
  },
  branches: {
    next: "required",
    errors: {
      required: ["MultipleFound", "NoneFound", "NoMatchingError"],
      requiredWhen: [{ when: { LinkContactToCase: "true" }, errors: ["ContactNotLinked"] }],
      grade: "corpus",
    },
  },
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: ["$.Case"],
  evidence: evidence("corpus", "2026-11-20", [
    developerGuide("getcase"),
    administratorGuide("cases-block"),
    realFlows.stepByStepGuides,
    realFlows.starterKitJapan,
  ]),
  notes: ["The console's Get Case ID has no known type."],
});
