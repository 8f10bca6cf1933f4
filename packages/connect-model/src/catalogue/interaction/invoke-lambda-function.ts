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
    InvocationTimeLimitSeconds: { value: "integer", required: true, min: 1, max: 8, limitsGrade: "docs" },
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
      parameters: {
        InvocationTimeLimitSeconds: { value: "integer", required: true, min: 1, max: 60, limitsGrade: "docs" },
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
    "Result limit 32 KB. RequestAttributes is refused. Lambda must be associated with the instance; association adds the permission.",
    "Loading the result of an asynchronous call is an execution mode of the console block whose keys are not confirmed.",
    "The testing language can mock the error value TimeLimitExceeded for this action, which suggests the type behind the newer Timeout branch; all 202 public uses with errors carry NoMatchingError alone.",
    "Action page: all flow types. Newer synchronous blocks show a Timeout branch whose error type is not established; asynchronous timeout up to 60 seconds; up to three retries on throttling or 500.",
  ],
});
