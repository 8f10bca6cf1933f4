import { limits } from "../../limits/limits.js";
import { defineAction } from "../define-action.js";
import { voiceElseError } from "../shapes/channels.js";
import { inboundQueueAndTransfer } from "../shapes/flow-types.js";
import { administratorGuide, apiReference, evidence, hearsay, liveProbes, realFlows } from "../sources.js";

export const transferParticipantToThirdParty = defineAction({
  type: "TransferParticipantToThirdParty",
  blocks: ["Transfer to phone number"],
  family: "participant",
  summary: "Calls an outside phone number and connects the customer with it.",
  parameters: {
    ThirdPartyPhoneNumber: { value: "text", required: true, dynamic: "interpolated", note: "E.164." },
    ThirdPartyConnectionTimeLimitSeconds: {
      value: "integer",
      required: true,
      dynamic: "whole",
      min: 0,
      max: limits.contact.thirdPartyRingSeconds.value,
      limitsGrade: "docs",
    },
    ContinueFlowExecution: {
      value: "enum",
      required: true,
      options: ["True", "False"],
    },
    ThirdPartyDTMFDigits: {
      value: "text",
      dynamic: "whole",
      maxLength: limits.contact.thirdPartyDtmfCharacters.value,
      pattern: "^[0-9,*#]+$",
      limitsGrade: "docs",
    },
    CallerId: {
      value: "object",
      fields: { Number: { value: "text", dynamic: "whole" }, Name: { value: "text", dynamic: "interpolated" } },
    },
  },
  modes: [
    {
      name: "handOver",
      when: { ContinueFlowExecution: "False" },
      branches: { next: "required", errors: { required: ["NoMatchingError"] }, nextCopies: "NoMatchingError" },
    },
  ],
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
  flowTypes: inboundQueueAndTransfer,
  blockFlowTypes: inboundQueueAndTransfer,
  flowTypesGrade: "docs",
  channels: voiceElseError,
  decidedBy: "elsewhere",
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    administratorGuide("transfer-to-phone-number"),
    apiReference("participant-actions-transferparticipanttothirdparty"),
    liveProbes.pulumi,
    hearsay.flowAsCodeTasks,
    realFlows.aiccBuilder,
    realFlows.rulesEngine,
  ]),
  notes: ["One project saw the numbers checked against those of the instance, another did not."],
});
