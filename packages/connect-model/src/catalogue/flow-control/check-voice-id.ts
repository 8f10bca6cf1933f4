import { defineAction } from "../define-action.js";
import { voiceElseError } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const checkVoiceId = defineAction({
  type: "CheckVoiceId",
  blocks: ["Check Voice ID"],
  family: "flow-control",
  summary: "Branches on what Voice ID said about the caller.",
  parameters: {
    CheckVoiceIdOption: {
      value: "enum",
      required: true,
      options: ["enrollmentStatus", "voiceAuthentication", "fraudDetection"],
    },
  },
  modes: [
    {
      name: "enrollment",
      when: { CheckVoiceIdOption: "enrollmentStatus" },
      branches: {
        next: "required",
        conditions: { operators: ["Equals"], operands: ["Enrolled", "NotEnrolled", "OptedOut"] },
        errors: { required: ["NoMatchingError"] },
        nextCopies: "NoMatchingError",
      },
    },
    {
      name: "authentication",
      when: { CheckVoiceIdOption: "voiceAuthentication" },
      branches: {
        next: "required",
        conditions: {
          operators: ["Equals"],
          operands: ["Authenticated", "NotAuthenticated", "Inconclusive", "NotEnrolled", "OptedOut"],
        },
        errors: { required: ["NoMatchingError"] },
        nextCopies: "NoMatchingError",
      },
    },
    {
      name: "fraud",
      when: { CheckVoiceIdOption: "fraudDetection" },
      branches: {
        next: "required",
        conditions: { operators: ["Equals"], operands: ["HighRisk", "LowRisk", "Inconclusive"] },
        errors: { required: ["NoMatchingError"] },
        nextCopies: "NoMatchingError",
      },
    },
  ],
  branches: {
    next: "required",
    conditions: { operators: ["Equals"] },
    errors: { required: ["NoMatchingError"] },
    nextCopies: "NoMatchingError",
  },
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: voiceElseError,
  writes: [],
  retired: { date: "2026-05-20", reason: "Voice ID has ended." },
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-checkvoiceid"),
    administratorGuide("check-voice-id"),
    liveProbes.pulumi,
    realFlows.stepByStepGuides,
  ]),
  notes: [
    "The reference prints display labels with blanks (Not enrolled, High risk); exports and probes use the closed-up spelling.",
  ],
});
