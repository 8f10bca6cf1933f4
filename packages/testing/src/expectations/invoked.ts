import { isJsonObject, type JsonValue } from "@flowc/connect-model";
import { quotedList } from "@flowc/diagnostics";
import type { LambdaQuestion } from "@flowc/simulator";
import type { Call } from "../scenario/call.js";
import { type Named, nameOf } from "../scenario/named.js";
import type { Expectation } from "./finding.js";
import { hasParts, shown } from "./parts.js";

/** Input that a flow sent a function; members that are not named may be anything. */
export type ExpectedInput = Readonly<Record<string, unknown>>;

/** A Lambda function was called, with at least the input that is given. */
export const toHaveInvoked: Expectation<readonly [lambda: Named, input?: ExpectedInput]> = (call, lambda, input) => {
  const name = nameOf(lambda);
  const all = lambdaCalls(call);
  const calls = all.filter((question) => isFunction(question.function, name));
  return {
    pass: calls.some((question) => input === undefined || hasParts(inputOf(question), input)),
    expected: `to invoke the Lambda function "${name}"${input === undefined ? "" : ` with ${shown(input)}`}`,
    found: calls.length > 0 ? `it sent ${calls.map((one) => shown(inputOf(one))).join(", ")}` : others(all),
  };
};

function others(calls: readonly LambdaQuestion[]): string {
  if (calls.length === 0) return "it invoked none";
  return `it invoked ${quotedList([...new Set(calls.map((question) => question.function))])}`;
}

function lambdaCalls({ trace }: Call): LambdaQuestion[] {
  return trace.flatMap((event) =>
    event.event === "RequestMade" && event.request.kind === "lambda" ? [event.request] : [],
  );
}

function inputOf({ event }: LambdaQuestion): JsonValue | undefined {
  return isJsonObject(event.Details) ? event.Details.Parameters : undefined;
}

/** `called` may be an ARN, and may have a qualifier that the test does not name. */
function isFunction(called: string, name: string): boolean {
  const plain = called.slice(called.indexOf(":function:") === -1 ? 0 : called.indexOf(":function:") + 10);
  return called === name || plain === name || plain.startsWith(`${name}:`);
}
