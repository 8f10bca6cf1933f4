import { defineAction } from "../define-action.js";
import { voiceElseError } from "../shapes/channels.js";
import { administratorGuide, apiReference, evidence, hearsay, liveProbes, realFlows } from "../sources.js";

export const transferParticipantToThirdParty = defineAction({
  type: "TransferParticipantToThirdParty",
  blocks: ["Transfer to phone number"],
  family: "participant",
  summary: "Calls an outside phone number and connects the customer with it.",
  parameters: {
    ThirdPartyPhoneNumber: { value: "text", required: true, dynamic: "interpolated" },
    ThirdPartyConnectionTimeLimitSeconds: {
      value: "integer",
      required: true,
      dynamic: "whole",
      min: 0,
      max: 600,
      limitsGrade: "docs",
      note: "Older page calls it optional; the service requires it.",
    },
    ContinueFlowExecution: {
      value: "enum",
      required: true,
      options: ["True", "False"],
      note: "Older page calls it optional; the service requires it.",
    },
    ThirdPartyDTMFDigits: { value: "text", dynamic: "whole", maxLength: 50, pattern: "^[0-9,*#]{1,50}$" },
    CallerId: {
      value: "object",
      fields: { Number: { value: "text", dynamic: "whole" }, Name: { value: "text", dynamic: "interpolated" } },
    },
  },
  branches: {
    next: "required",
    errors: {
      required: ["NoMatchingError"],
      requiredWhen: [
        {
          when: { ContinueFlowExecution: "True" },
          errors: ["CallFailed", "ConnectionTimeLimitExceeded"],
          exceptIn: ["AGENT_TRANSFER"],
        },
      ],
    },
  },
  flowTypes: ["CONTACT_FLOW", "AGENT_TRANSFER", "QUEUE_TRANSFER", "CUSTOMER_QUEUE", "MODULE"],
  blockFlowTypes: ["CONTACT_FLOW", "CUSTOMER_QUEUE", "AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"],
  flowTypesGrade: "docs",
  channels: voiceElseError,
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    administratorGuide("transfer-to-phone-number"),
    apiReference("participant-actions-transferparticipanttothirdparty"),
    liveProbes.pulumi,
    hearsay.flowAsCodeTasks,
    realFlows.aiccBuilder,
    realFlows.rulesEngine,
  ]),
  notes: [
    "One project reports that a static number and CallerId.Number are validated against numbers claimed on the instance; another published a fictitious number, so treat as instance dependent.",
    "31 public exports: 24 with ContinueFlowExecution False carry NoMatchingError only, 7 with True carry all three.",
    "Console order: CallFailed, ConnectionTimeLimitExceeded, NoMatchingError.",
  ],
});
