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
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("participant-actions-messageparticipantiteratively"),
    administratorGuide("loop-prompts"),
    liveProbes.flowAsCode,
    realFlows.rulesEngine,
  ]),
  notes: [
    "A flow may end in this action: it holds the participant until something outside the flow moves the contact on.",
    "Accepted by the service with and without NextAction.",
    "On chat the error branch is taken at once; with no error branch the flow stops and the contact goes to the next free agent.",
    "Not allowed before it in a flow: Get customer input, Loop, Play prompt, Start or Stop media streaming, Store customer input, Transfer to phone number, Transfer to queue. Use an interrupt above 20 seconds.",
  ],
});
