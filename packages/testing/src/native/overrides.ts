import type { JsonObject, JsonValue, ResourceReference } from "@flowc/connect-model";
import type { Answer, Request } from "@flowc/simulator";
import type { NativeValue } from "./native-test-case.js";

/** What is overridden, in the words of the testing language. */
interface Target {
  readonly action: string;
  readonly parameters: { readonly [member: string]: NativeValue };
}

/** A resource by its name; a text that is an ARN or id already stays as it is. */
export function named<K extends "lambdaFunction" | "lexBot" | "hoursOfOperation" | "queue">(
  kind: K,
  name: string,
): ResourceReference<K> | string {
  return name.startsWith("arn:") ? name : { kind, name };
}

function targetOf(request: Request): Target | undefined {
  if (request.kind === "lambda") {
    const LambdaFunctionARN = named("lambdaFunction", request.function);
    return { action: "InvokeLambdaFunction", parameters: { LambdaFunctionARN } };
  }
  if (request.kind === "lex") {
    return {
      action: "ConnectParticipantWithLexBot",
      parameters: { LexV2Bot: { AliasArn: named("lexBot", request.bot) } },
    };
  }
  if (request.kind === "hours" && request.hours !== undefined) {
    const HoursOfOperationId = named("hoursOfOperation", request.hours);
    return { action: "CheckHoursOfOperation", parameters: { HoursOfOperationId } };
  }
  if (request.kind === "queue") {
    return { action: "TransferContactToQueue", parameters: { QueueId: named("queue", request.queue) } };
  }
  return undefined;
}

function delay({ afterSeconds }: { readonly afterSeconds?: number }): JsonObject {
  return afterSeconds === undefined ? {} : { DelaySeconds: afterSeconds };
}

function failure(Value: string, answer: Answer): JsonObject {
  return { Type: "Error", Error: { Value, ...(answer.kind === "unknown" ? {} : delay(answer)) } };
}

function isOpen(value: JsonValue): boolean {
  return value === true || (typeof value === "object" && value !== null && "open" in value && value.open === true);
}

function isFull(value: JsonValue): boolean {
  return typeof value === "object" && value !== null && "takes" in value && value.takes === false;
}

function result(request: Request, answer: Extract<Answer, { kind: "value" }>): JsonObject | undefined {
  if (request.kind === "queue") return isFull(answer.value) ? failure("QueueAtCapacity", answer) : undefined;
  const Value = isOpen(answer.value) ? "InHours" : "OutOfHours";
  const data = request.kind === "hours" ? { Value } : { LoadedData: JSON.stringify(answer.value), ...delay(answer) };
  return { Type: "ExecutionResult", ExecutionResult: data };
}

/** The mocked response that stands for an answer; undefined when the service would answer so by itself. */
function responseTo(request: Request, answer: Answer): JsonObject | undefined {
  if (answer.kind === "value") return result(request, answer);
  if (answer.kind === "unknown") return undefined;
  if (answer.kind === "timeout") {
    return failure(
      request.kind === "lambda" || request.kind === "lex" ? "TimeLimitExceeded" : "NoMatchingError",
      answer,
    );
  }
  return failure(answer.error === "QueueAtCapacity" ? "QueueAtCapacity" : "NoMatchingError", answer);
}

/** Kinds of questions that a native test case can answer. */
export function canBeOverridden(request: Request): boolean {
  return targetOf(request) !== undefined;
}

/** The parameters of the action that overrides what a block meets, so that it meets the same as here. */
export function overrideFor(request: Request, answer: Answer): { readonly [member: string]: NativeValue } | undefined {
  const target = targetOf(request);
  const Response = responseTo(request, answer);
  if (target === undefined || Response === undefined) return undefined;
  const Properties = {
    ActionType: target.action,
    ActionParameters: target.parameters,
    Strategy: { Type: "MockResponse", Response },
  };
  return { ActionType: "OverrideSystemBehavior", Behavior: { Type: "FlowAction", Properties } };
}
