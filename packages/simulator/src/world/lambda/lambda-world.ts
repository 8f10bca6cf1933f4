import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { Answer, LambdaQuestion } from "../../request/request.js";
import type { Answerer } from "../answerer.js";
import { byTarget } from "../by-target.js";
import type { Replies, Reply } from "../reply.js";

/** The event that a flow sends a function. */
export interface LambdaEvent {
  readonly Name: "ContactFlowEvent";
  readonly Details: {
    /** What is known of the contact: `ContactId`, `Attributes`, `CustomerEndpoint`, ... */
    readonly ContactData: JsonObject;
    /** What the block sends along. */
    readonly Parameters: JsonObject;
  };
}

/** What a Lambda function answers: what it returns, a fault, or a function of the event: a fake or the real handler. */
export type LambdaReply = Reply<JsonValue, LambdaEvent>;

export interface LambdaOptions {
  /**
   * Lambda functions by name; `*` is for all of which nothing else is said. An ARN finds its function by the name in it,
   * and `name:qualifier` counts before `name`.
   * A function that throws has failed. Its answer is checked as the service does: the response type, and 32 KB.
   *
   * Answer: `value` is what the function returned. An `error` of `TooManyRequestsException` or `ServiceException` is
   * tried again by the block.
   *
   * @example
   * { lambdas: { customerLookup: (event) => ({ tier: event.Details.Parameters.phone === "+15550100001" ? "gold" : "new" }) } }
   */
  readonly lambdas?: Readonly<Record<string, LambdaReply>>;
}

const arn = /^arn:[^:]*:lambda:[^:]*:[^:]*:function:(.+)$/;

/** The name in an ARN of a function, with its qualifier; anything else stays as it is. */
function plainName(target: string): string {
  return arn.exec(target)?.[1] ?? target;
}

/** What the Lambda runtime makes of what a function returned. Nothing at all becomes null. */
function asJson(returned: JsonValue | undefined): JsonValue {
  return returned === undefined ? null : JSON.parse(JSON.stringify(returned));
}

/** A call that nobody waits for is accepted at once, whatever becomes of it. */
const accepted: Answer = { kind: "value", value: null };

/** The part of a world that Lambda functions make up. */
export function answerLambda({ lambdas = {} }: LambdaOptions, replies: Replies): Answerer<LambdaQuestion> {
  const functions = byTarget(Object.entries(lambdas).map(([name, reply]) => [plainName(name), reply] as const));
  return (question) => {
    const name = plainName(question.function);
    const reply = functions.find(name);
    if (reply === undefined) return functions.unknown(name);
    const answer = replies.answer(reply, question.event as unknown as LambdaEvent, asJson);
    if (question.invocation === "SYNCHRONOUS") return answer;
    return "then" in answer ? answer.then(() => accepted) : accepted;
  };
}
