import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { InputOf, Lambda, OutputOf } from "@flowc/flow-dsl";
import type { LambdaEvent } from "@flowc/simulator";
import type { FakeAnswer, LambdaFake } from "./fake.js";

/** The event of a function that takes `I`. */
export interface ContactFlowEvent<I> {
  readonly Name: "ContactFlowEvent";
  readonly Details: { readonly ContactData: JsonObject; readonly Parameters: I };
}

/** What Lambda tells a handler about its run. Always the same, so that a scenario always goes the same way. */
export interface HandlerContext {
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  readonly memoryLimitInMB: string;
  readonly awsRequestId: string;
  readonly logGroupName: string;
  readonly logStreamName: string;
  readonly callbackWaitsForEmptyEventLoop: boolean;
  /** Always three seconds: the virtual clock stands still while a handler runs. */
  getRemainingTimeInMillis(): number;
}

/** How a handler of the callback style answers. */
export type HandlerCallback = (error?: unknown, result?: unknown) => void;

type Awaitable<T> = T | Promise<T>;

/** A handler whose types come from elsewhere, for example from `@types/aws-lambda`. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler of the callback style returns void
type ForeignHandler<A> = (event: never, context: never, callback: never) => Awaitable<A> | void;

function contextOf(name: string): HandlerContext {
  const [plain = name, version = "$LATEST"] = name.split(":");
  return {
    functionName: plain,
    functionVersion: version,
    invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
    memoryLimitInMB: "128",
    awsRequestId: "00000000-0000-4000-8000-000000000000",
    logGroupName: `/aws/lambda/${plain}`,
    logStreamName: "flowc",
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => 3000,
  };
}

/** Lets a handler of the callback style answer like any other. */
function called(run: ForeignHandler<unknown>, event: LambdaEvent, context: HandlerContext): unknown {
  const handle = run as (event: LambdaEvent, context: HandlerContext, callback?: HandlerCallback) => unknown;
  if (handle.length < 3) return handle(event, context);
  return new Promise((resolve, reject) => {
    handle(event, context, (error, result) => (error ? reject(error) : resolve(result)));
  });
}

/**
 * Lets the real handler of a Lambda function answer: it gets the event that Connect sends, and a context. A handler that
 * answers with a promise takes real time: the call waits for it, and `await call.hears(...)` or `await call.settled()`
 * waits for the call. A handler that throws has failed.
 *
 * @example
 * ```ts
 * import { handler as lookUp } from "../lambdas/customer-lookup.js";
 * simulate(main, { lambdas: [handler(customerLookup, lookUp)] });
 * ```
 */
export function handler<L extends Lambda<unknown, unknown>, const A extends FakeAnswer<OutputOf<L>>>(
  lambda: L,
  run: (event: ContactFlowEvent<InputOf<L>>, context: HandlerContext) => Awaitable<A>,
): LambdaFake;
export function handler<L extends Lambda<unknown, unknown>>(
  lambda: L,
  run: ForeignHandler<FakeAnswer<OutputOf<L>>>,
): LambdaFake;
export function handler(lambda: Lambda<unknown, unknown>, run: ForeignHandler<unknown>): LambdaFake {
  const context = contextOf(lambda.name);
  return { lambda: lambda.name, reply: (event) => called(run, event, context) as Awaitable<JsonValue> };
}
