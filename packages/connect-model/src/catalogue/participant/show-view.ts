import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const showView = defineAction({
  type: "ShowView",
  blocks: ["Show view"],
  family: "participant",
  summary: "Shows a view (a page of a step-by-step guide) and branches on what was clicked.",
  parameters: {
    ViewResource: {
      value: "object",
      required: true,
      fields: {
        Id: {
          value: "text",
          required: true,
          dynamic: "whole",
          refers: "view",
          note: "The version follows as a qualifier: :$LATEST, :$SAVED, or :1 for a view of AWS.",
        },
        Version: {
          value: "text",
          dynamic: "unknown",
          grade: "corpus",
          note: "Latest, beside a short id, in older exports.",
        },
      },
    },
    InvocationTimeLimitSeconds: { value: "integer", required: true, min: 1, limitsGrade: "docs" },
    ViewData: {
      value: "map",
      items: { value: "any" },
      dynamicKeys: true,
      note: "Nested values keep their JSON types.",
    },
    SensitiveDataConfiguration: {
      value: "object",
      fields: { HideResponseOn: { value: "list", items: { value: "enum", options: ["TRANSCRIPT"] } } },
    },
  },
  branches: {
    next: "required",
    conditions: { operators: ["Equals"] },
    errors: { required: ["NoMatchingCondition", "NoMatchingError", "TimeLimitExceeded"] },
    nextCopies: "NoMatchingError",
  },
  flowTypes: ["CONTACT_FLOW", "CUSTOMER_QUEUE", "MODULE"],
  blockFlowTypes: ["CONTACT_FLOW", "MODULE"],
  flowTypesGrade: "docs",
  channels: everyChannel,
  decidedBy: "participant",
  writes: ["$.Views"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("participant-actions-showview"),
    administratorGuide("show-view-block"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
    realFlows.stepByStepGuides,
    realFlows.voicemailExpress,
  ]),
  notes: [
    "The view is not looked up when the flow is created.",
    "What goes into the view and the contact attributes together should stay within 16 KB.",
    "The action page says chat only, for the contact of the guide itself; guides are shown for any contact.",
  ],
});
