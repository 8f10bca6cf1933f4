import { limits } from "../../limits/limits.js";
import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const invokeLambdaFunction = defineAction({
  type: "InvokeLambdaFunction",
  blocks: ["AWS Lambda function"],
  family: "interaction",
  summary: "Calls a Lambda function.",
  parameters: {
    LambdaFunctionARN: { value: "text", required: true, dynamic: "interpolated", refers: "lambdaFunction" },
    InvocationTimeLimitSeconds: {
      value: "integer",
      required: true,
      min: 1,
      max: limits.contact.lambdaSynchronousSeconds.value,
      limitsGrade: "docs",
    },
    InvocationType: { value: "enum", options: ["SYNCHRONOUS", "ASYNCHRONOUS"], note: "Without it: synchronous." },
    LambdaInvocationAttributes: { value: "map", items: { value: "any" }, dynamicKeys: true },
    ResponseValidation: {
      value: "object",
      note: "Without it: STRING_MAP.",
      fields: { ResponseType: { value: "enum", required: true, options: ["STRING_MAP", "JSON"] } },
    },
  },
  modes: [
    {
      name: "asynchronous",
      when: { InvocationType: "ASYNCHRONOUS" },
      writes: ["$.LambdaInvocation"],
      parameters: {
        InvocationTimeLimitSeconds: {
          value: "integer",
          required: true,
          min: 1,
          max: limits.contact.lambdaAsynchronousSeconds.value,
          limitsGrade: "docs",
        },
      },
    },
  ],
  branches: onOrError,
  flowTypes: "all",
  blockFlowTypes: [
    "CONTACT_FLOW",
    "CUSTOMER_QUEUE",
    "CUSTOMER_HOLD",
    "CUSTOMER_WHISPER",
    "AGENT_HOLD",
    "AGENT_WHISPER",
    "AGENT_TRANSFER",
    "QUEUE_TRANSFER",
    "MODULE",
  ],
  flowTypesGrade: "docs",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: ["$.External", "$.LambdaInvocation"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("interactions-invokelambdafunction"),
    administratorGuide("invoke-lambda-function-block"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
    liveProbes.aiccImportErrors,
    realFlows.rulesEngine,
  ]),
  notes: [
    "The function must be associated with the instance. Its result has up to 32 KB.",
    "Throttling and errors of the service are retried up to three times.",
    "One published flow asks a synchronous call for 25 seconds.",
    "Newer blocks have a Timeout branch, and one for results of earlier asynchronous calls; their error type and keys are not known.",
  ],
});
