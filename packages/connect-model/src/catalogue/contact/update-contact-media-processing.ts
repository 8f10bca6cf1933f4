import { defineAction } from "../define-action.js";
import { chatElseError } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes } from "../sources.js";

export const updateContactMediaProcessing = defineAction({
  type: "UpdateContactMediaProcessing",
  blocks: ["Set recording, analytics and processing behavior"],
  family: "contact",
  summary: "Lets a Lambda function work on each chat message.",
  parameters: {
    ChatProcessor: {
      value: "object",
      required: true,
      fields: {
        ProcessingEnabled: { value: "enum", required: true, options: ["True", "False"] },
        LambdaProcessorARN: { value: "text", required: true, refers: "lambdaFunction" },
        ChatProcessorSettings: {
          value: "object",
          required: true,
          fields: { DeliverUnprocessedMessages: { value: "enum", required: true, options: ["True", "False"] } },
        },
      },
    },
  },
  branches: { next: "required", errors: { required: ["NoMatchingError", "ChannelMismatch"] } },
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: chatElseError,
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-updatecontactmediaprocessing"),
    administratorGuide("set-recording-analytics-processing-behavior"),
    liveProbes.pulumi,
  ]),
  notes: ["Other channels than chat take ChannelMismatch."],
});
