import { limits } from "../../limits/limits.js";
import { defineAction } from "../define-action.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const wait = defineAction({
  type: "Wait",
  blocks: ["Wait"],
  family: "flow-control",
  summary: "Waits for a while or for an event.",
  parameters: {
    TimeLimitSeconds: {
      value: "integer",
      required: true,
      dynamic: "whole",
      min: 1,
      max: limits.contact.waitSeconds.value,
      limitsGrade: "docs",
    },
    Events: {
      value: "list",
      items: { value: "enum", options: ["CustomerReturned", "BotParticipantDisconnected"] },
      note: "LambdaReturned and AsyncLambdaCompletion are refused.",
    },
    ContinueExecution: {
      value: "enum",
      options: ["True"],
      note: "Keeps running while it waits.",
    },
    MinimumWaitTimeSeconds: { value: "integer", dynamic: "unknown" },
  },
  groups: [{ rule: "neverBoth", parameters: ["Events", "ContinueExecution"], grade: "assumed" }],
  modes: [
    {
      name: "keepRunning",
      when: { ContinueExecution: true },
      requires: ["MinimumWaitTimeSeconds"],
      branches: {
        next: "required",
        conditions: {
          operators: ["Equals"],
          operands: ["Continue", "WaitCompleted"],
          required: ["Continue", "WaitCompleted"],
          min: 2,
          max: 2,
        },
        errors: { required: ["NoMatchingError"] },
        nextCopies: "NoMatchingError",
      },
    },
    {
      name: "forEvents",
      when: { Events: true },
      branches: {
        next: "required",
        conditions: {
          operators: ["Equals"],
          operands: ["WaitCompleted", "CustomerReturned", "BotParticipantDisconnected"],
          required: ["WaitCompleted"],
          requiredPerEntry: "Events",
        },
        errors: {
          required: ["NoMatchingError"],
          requiredWhen: [{ when: { Events: "BotParticipantDisconnected" }, errors: ["ParticipantNotFound"] }],
        },
        nextCopies: "NoMatchingError",
      },
    },
  ],
  branches: {
    next: "required",
    conditions: { operators: ["Equals"], operands: ["WaitCompleted"], required: ["WaitCompleted"], min: 1, max: 1 },
    errors: { required: ["NoMatchingError"] },
    nextCopies: "NoMatchingError",
  },
  flowTypes: "all",
  blockFlowTypes: ["CONTACT_FLOW", "CUSTOMER_QUEUE", "MODULE"],
  flowTypesGrade: "docs",
  channels: everyChannel,
  decidedBy: "time",
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-wait"),
    administratorGuide("wait"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
    realFlows.rulesEngine,
  ]),
  notes: [
    "A wait cannot stand in the Continue branch of another wait.",
    "Voice contacts can wait only in inbound flows, for events or while running on.",
    "One probe of the form with events was refused without a reason; public exports hold it.",
    "The action page says TimeoutSeconds, and chat only.",
  ],
});
