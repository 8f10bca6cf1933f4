import type { JsonValue } from "@flowc/connect-model";
import type { InputOf, Lambda, OutputOf } from "@flowc/flow-dsl";
import { convertReply, type LambdaEvent, type LambdaReply, type Reply } from "@flowc/simulator";

/** What stands in for a Lambda function in a scenario. Made by `fake` and `handler`. */
export interface LambdaFake {
  /** Name of the function, with its qualifier if it was declared with one. */
  readonly lambda: string;
  readonly reply: LambdaReply;
}

/**
 * An answer of type `O`, whose parts may be read-only: answers are written down as they are meant, so that `"gold"` in one
 * is `"gold"` and not any text.
 */
export type FakeAnswer<O> = [JsonValue] extends [O]
  ? O
  : O extends object
    ? { readonly [K in keyof O]: FakeAnswer<O[K]> }
    : O;

/**
 * Stands in for a Lambda function with its types: an answer that the function could not give is a type error. When the
 * function was declared with schemas, its input and answer are checked while the call is played, too.
 *
 * @param reply a value, a function of the input, a fault (`fails`, `timesOut`, `malformed`), something that comes later
 *   (`after`), or one after the other (`inTurn`)
 *
 * @example
 * ```ts
 * simulate(main, { lambdas: [
 *   fake(customerLookup, ({ phone }) => ({ tier: phone.startsWith("+44") ? "gold" : "standard" })),
 *   fake(takePayment, inTurn(timesOut(), { receipt: "R-1" })),
 * ] });
 * ```
 */
export function fake<L extends Lambda<unknown, unknown>, const A extends FakeAnswer<OutputOf<L>>>(
  lambda: L,
  reply: Reply<A, InputOf<L>>,
): LambdaFake {
  const inputOf = ({ Details }: LambdaEvent) => Details.Parameters as InputOf<L>;
  // A lambda's types are made of JSON: that is what a flow can send and read.
  return { lambda: lambda.name, reply: convertReply(reply, inputOf, (value) => value as JsonValue) };
}
