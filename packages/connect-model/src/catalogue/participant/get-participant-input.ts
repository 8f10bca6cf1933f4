import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { voiceElseError } from "../shapes/channels.js";
import { inboundQueueAndTransfer } from "../shapes/flow-types.js";
import { promptNames, promptParameters } from "../shapes/prompt.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const getParticipantInput = defineAction({
  type: "GetParticipantInput",
  blocks: ["Get customer input", "Store customer input", "Set touchtone buffer behavior"],
  family: "participant",
  summary: "Asks the caller to press keys: one of a menu, or digits to store.",
  parameters: {
    ...promptParameters,
    InputTimeLimitSeconds: {
      value: "integer",
      min: 1,
      limitsGrade: "docs",
      note: "Time until the first key. The console offers 1 to 180, exports hold up to 300.",
    },
    StoreInput: { value: "enum", options: ["True", "False"] },
    InputValidation: {
      value: "object",
      fields: {
        PhoneNumberValidation: {
          value: "object",
          fields: {
            NumberFormat: { value: "enum", required: true, options: ["Local", "E164"] },
            CountryCode: {
              value: "text",
              requiredWhen: { NumberFormat: "Local" },
              pattern: "^[A-Z]{2}$",
              limitsGrade: "docs",
            },
          },
        },
        CustomValidation: {
          value: "object",
          fields: {
            MaximumLength: { value: "integer", required: true, dynamic: "whole", min: 1, limitsGrade: "docs" },
          },
        },
      },
    },
    InputEncryption: {
      value: "object",
      note: "With CustomValidation only.",
      fields: {
        EncryptionKeyId: { value: "text", required: true, dynamic: "interpolated" },
        Key: {
          value: "text",
          required: true,
          dynamic: "interpolated",
          note: "Public key (PEM) signed with the key of this id.",
        },
      },
    },
    DTMFConfiguration: {
      value: "object",
      fields: {
        InputTerminationSequence: { value: "text", dynamic: "unknown", pattern: "^[0-9*#]{1,5}$", limitsGrade: "docs" },
        DisableCancelKey: { value: "enum", dynamic: "unknown", options: ["True", "False"] },
        InterdigitTimeLimitSeconds: { value: "integer", dynamic: "whole", min: 1, max: 20, limitsGrade: "docs" },
      },
    },
    EnableDTMFBuffer: { value: "enum", options: ["True", "False"], grade: "corpus" },
  },
  groups: [
    { rule: "atLeastOne", parameters: ["StoreInput", "EnableDTMFBuffer"] },
    { rule: "exactlyOne", parameters: promptNames, when: { StoreInput: ["True", "False"] } },
    {
      rule: "exactlyOne",
      parameters: ["InputValidation.PhoneNumberValidation", "InputValidation.CustomValidation"],
      when: { StoreInput: "True", InputValidation: true },
    },
  ],
  modes: [
    {
      name: "menu",
      when: { StoreInput: "False" },
      writes: [],
      requires: ["InputTimeLimitSeconds"],
      forbids: ["InputValidation"],
      branches: {
        next: "required",
        conditions: { operators: ["Equals"], operandPattern: "^[0-9*#]$" },
        errors: { required: ["InputTimeLimitExceeded", "NoMatchingCondition", "NoMatchingError"] },
        nextCopies: "NoMatchingCondition",
      },
    },
    {
      name: "store",
      when: { StoreInput: "True" },
      requires: ["InputTimeLimitSeconds", "InputValidation"],
      branches: {
        next: "required",
        errors: {
          required: ["NoMatchingError"],
          requiredWhen: [{ when: { "InputValidation.PhoneNumberValidation": true }, errors: ["InvalidPhoneNumber"] }],
        },
      },
    },
    {
      name: "buffer",
      when: { EnableDTMFBuffer: true },
      decidedBy: "contact",
      writes: [],
      forbids: [...promptNames, "InputTimeLimitSeconds", "InputValidation"],
      branches: onOrError,
    },
  ],
  branches: {
    next: "required",
    conditions: { operators: ["Equals"] },
    errors: {
      required: ["NoMatchingError"],
      optional: ["InputTimeLimitExceeded", "NoMatchingCondition", "InvalidPhoneNumber"],
    },
  },
  flowTypes: inboundQueueAndTransfer,
  blockFlowTypes: ["CONTACT_FLOW", "CUSTOMER_QUEUE", "OUTBOUND_WHISPER", "AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"],
  flowTypesGrade: "docs",
  channels: voiceElseError,
  decidedBy: "participant",
  writes: ["$.StoredCustomerInput"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("participant-actions-getparticipantinput"),
    administratorGuide("get-customer-input"),
    administratorGuide("store-customer-input"),
    administratorGuide("set-touchtone-buffer-behavior"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
    realFlows.aiccBuilder,
    liveProbes.aiccVerified,
  ]),
  notes: [
    "The console stores up to 20 digits unless told otherwise.",
    "A menu cannot be used for tasks and emails at all; the other modes take the error branch on them.",
  ],
});
