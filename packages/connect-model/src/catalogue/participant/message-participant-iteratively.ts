import { defineAction } from "../define-action.js";
import { voiceElseError } from "../shapes/channels.js";
import { promptParameters } from "../shapes/prompt.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const messageParticipantIteratively = defineAction({
  type: "MessageParticipantIteratively",
  blocks: ["Loop prompts"],
  family: "participant",
  summary: "Plays prompts over and over while the participant waits.",
  parameters: {
    Messages: { value: "list", required: true, minEntries: 1, items: { value: "object", fields: promptParameters } },
    InterruptFrequencySeconds: {
      value: "integer",
      dynamic: "unknown",
      min: 1,
      limitsGrade: "docs",
      note: "20 seconds or more is advised.",
    },
    ContinueMessagingDuringInterrupt: {
      value: "enum",
      dynamic: "unknown",
      options: ["true", "false"],
      grade: "corpus",
    },
  },
  groups: [
    {
      rule: "exactlyOne",
      parameters: ["Messages[].Text", "Messages[].PromptId", "Messages[].SSML", "Messages[].Media"],
    },
  ],
  modes: [
    {
      name: "interrupted",
      when: { InterruptFrequencySeconds: true },
      branches: {
        next: "optional",
        conditions: {
          operators: ["Equals"],
          operands: ["MessagesInterrupted"],
          required: ["MessagesInterrupted"],
          min: 1,
          max: 1,
          grade: "corpus",
        },
        errors: { required: [], optional: ["NoMatchingError"] },
        nextCopies: "NoMatchingError",
      },
    },
  ],
  branches: {
    next: "optional",
    conditions: { operators: ["Equals"], operands: ["MessagesInterrupted"], max: 1 },
    errors: { required: [], optional: ["NoMatchingError"] },
    nextCopies: "NoMatchingError",
  },
  flowTypes: ["CUSTOMER_QUEUE", "CUSTOMER_HOLD", "AGENT_HOLD", "MODULE"],
  blockFlowTypes: ["CUSTOMER_QUEUE", "CUSTOMER_HOLD", "AGENT_HOLD", "MODULE"],
  flowTypesGrade: "docs",
  channels: voiceElseError,
  decidedBy: "time",
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("participant-actions-messageparticipantiteratively"),
    administratorGuide("loop-prompts"),
    liveProbes.flowAsCode,
    realFlows.rulesEngine,
  ]),
  notes: [
    "A flow may end with it: it holds the participant until something outside of the flow moves the contact on.",
    "On chat it takes the error branch at once; without one the contact goes to the next free agent.",
    "These blocks may not come before it: Play prompt, Loop, Get and Store customer input, media streaming, Transfer to queue and to phone number.",
  ],
});
