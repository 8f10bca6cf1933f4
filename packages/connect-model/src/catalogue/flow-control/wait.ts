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
      max: 604800,
      limitsGrade: "docs",
      note: "The action page says TimeoutSeconds; the service refuses that name.",
    },
    Events: {
      value: "list",
      items: { value: "enum", options: ["CustomerReturned", "BotParticipantDisconnected"] },
      note: "LambdaReturned and AsyncLambdaCompletion are refused.",
    },
    ContinueExecution: {
      value: "enum",
      options: ["True"],
      note: "Keep running while waiting. Needs MinimumWaitTimeSeconds and exactly the Continue and WaitCompleted conditions.",
    },
    MinimumWaitTimeSeconds: { value: "integer", requiredWhen: { ContinueExecution: "True" }, dynamic: "unknown" },
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
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("flow-control-actions-wait"),
    administratorGuide("wait"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
    realFlows.rulesEngine,
  ]),
  notes: [
    "Action page restricts it to chat; the administrator guide allows chat, task and email, and voice only with keep-running or event-based wait in inbound flows.",
    'One probe of an Events form was refused without a stated cause, so verify the Events form before relying on it; public exports do carry Events ["CustomerReturned"].',
    "Waits cannot nest: a Wait inside the Continue branch of another fails with Unsupported Action In Wait Action Continue Branch.",
    "Voice only in inbound flows with keep-running or event-based wait; action page still says chat only.",
  ],
});
