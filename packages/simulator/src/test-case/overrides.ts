import { isJsonObject, type JsonObject, type JsonValue, parseJson } from "@flowc/connect-model";
import type { Answer, Request } from "../request/request.js";
import type { World } from "../world/world.js";

/** What a test says should happen instead of one flow action. Each is used once, the earliest first. */
interface Override {
  readonly kind: Request["kind"];
  /** Name, id or ARN of what is overridden. */
  readonly target: string;
  readonly substitute?: string;
  readonly answer?: Answer;
}

/** A world in which a test can override what flow actions meet. */
export interface OverriddenWorld extends World {
  /** Takes the parameters of an `OverrideSystemBehavior` action. Undefined, or what about it is not understood. */
  override(parameters: JsonObject): string | undefined;
}

const kinds: Readonly<Record<string, readonly [kind: Request["kind"], parameter: string]>> = {
  InvokeLambdaFunction: ["lambda", "LambdaFunctionARN"],
  CheckHoursOfOperation: ["hours", "HoursOfOperationId"],
  ConnectParticipantWithLexBot: ["lex", "LexV2Bot"],
  TransferContactToQueue: ["queue", "QueueId"],
  DequeueAndTransferToQueue: ["queue", "QueueId"],
};

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function parsed(value: JsonValue | undefined): JsonValue {
  if (typeof value !== "string") return value ?? {};
  const json = parseJson(value);
  return json === undefined ? value : json;
}

function later(answer: Answer, delay: JsonValue | undefined): Answer {
  return typeof delay === "number" && answer.kind !== "unknown" ? { ...answer, afterSeconds: delay } : answer;
}

/** The answer that a mocked response stands for. */
function mocked(kind: Request["kind"], response: JsonObject): Answer {
  if (response.Type === "Error") {
    const { Value, DelaySeconds } = objectOf(response.Error);
    if (Value === "TimeLimitExceeded") return later({ kind: "timeout" }, DelaySeconds);
    return later({ kind: "error", error: String(Value ?? "NoMatchingError") }, DelaySeconds);
  }
  const { Value, LoadedData, DelaySeconds } = objectOf(response.ExecutionResult);
  if (kind === "hours") return { kind: "value", value: { open: /^InHours?$/i.test(String(Value)) } };
  return later({ kind: "value", value: parsed(LoadedData ?? Value) }, DelaySeconds);
}

function targetOf(request: Request): string | undefined {
  if (request.kind === "lambda") return request.function;
  if (request.kind === "lex") return request.bot;
  if (request.kind === "hours") return request.hours ?? request.queue;
  return request.kind === "queue" ? request.queue : undefined;
}

function isMeant(target: string, wanted: string): boolean {
  return target === wanted || target.endsWith(`/${wanted}`) || wanted.endsWith(`/${target}`);
}

function substituted(request: Request, name: string): Request {
  if (request.kind === "lambda") return { ...request, function: name };
  if (request.kind === "lex") return { ...request, bot: name };
  if (request.kind === "hours") return { ...request, hours: name };
  return request.kind === "queue" ? { ...request, queue: name } : request;
}

/**
 * Lets a test override what the flow actions of its contact meet; whatever it does not override, `world` answers.
 * Overrides are used once each, in the order in which they were made (administrator guide, action overrides,
 * checked 2026-11-21).
 */
export function withOverrides(world: World): OverriddenWorld {
  const open: Override[] = [];
  return {
    override(parameters) {
      const { ActionType, ActionParameters, Strategy } = objectOf(objectOf(parameters.Behavior).Properties);
      const known = kinds[String(ActionType)];
      if (known === undefined) return `${String(ActionType)} cannot be overridden`;
      const [kind, parameter] = known;
      const named = objectOf(ActionParameters)[parameter];
      const target = String(isJsonObject(named) ? named.AliasArn : named);
      const { Type, SubstituteArn, Response } = objectOf(Strategy);
      if (Type === "SubstituteResource") open.push({ kind, target, substitute: String(SubstituteArn) });
      else if (Type === "MockResponse") open.push({ kind, target, answer: mocked(kind, objectOf(Response)) });
      else return `the strategy ${String(Type)} is not known`;
      return undefined;
    },
    answer(request, state) {
      const target = targetOf(request);
      const at = open.findIndex(
        (override) => override.kind === request.kind && target !== undefined && isMeant(target, override.target),
      );
      const [used] = at === -1 ? [] : open.splice(at, 1);
      if (used?.answer !== undefined) return used.answer;
      return world.answer(used?.substitute === undefined ? request : substituted(request, used.substitute), state);
    },
  };
}
