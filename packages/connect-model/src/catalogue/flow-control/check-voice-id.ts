import type { BranchSpec } from "../action-entry.js";
import { defineAction } from "../define-action.js";
import { voiceElseError } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

function statuses(...operands: readonly string[]): BranchSpec {
  return {
    next: "required",
    conditions: { operators: ["Equals"], operands },
    errors: { required: ["NoMatchingError"] },
    nextCopies: "NoMatchingError",
  };
}

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
      branches: statuses("Enrolled", "NotEnrolled", "OptedOut"),
    },
    {
      name: "authentication",
      when: { CheckVoiceIdOption: "voiceAuthentication" },
      branches: statuses("Authenticated", "NotAuthenticated", "Inconclusive", "NotEnrolled", "OptedOut"),
    },
    {
      name: "fraud",
      when: { CheckVoiceIdOption: "fraudDetection" },
      branches: statuses("HighRisk", "LowRisk", "Inconclusive"),
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
  decidedBy: "elsewhere",
  writes: [],
  retired: { date: "2026-05-20", reason: "Voice ID has ended." },
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-checkvoiceid"),
    administratorGuide("check-voice-id"),
    liveProbes.pulumi,
    realFlows.stepByStepGuides,
  ]),
  notes: ["The page prints the operands with blanks (Not enrolled); the service takes them without."],
});
