import type { JsonValue } from "@flowc/connect-model";
import type { Lambda } from "@flowc/flow-dsl";
import { convertReply, type LambdaEvent, type LambdaReply, type Reply } from "@flowc/simulator";

/** What stands in for a Lambda function in a scenario. Made by `fake` and `handler`. */
export interface LambdaFake {
  /** Name of the function, with its qualifier if it was declared with one. */
  readonly lambda: string;
  readonly reply: LambdaReply;
}

/**
 * What a fake answers: a value, a function of the input, a fault (`fails`, `timesOut`, `malformed`), something that comes
 * later (`after`), or one after the other (`inTurn`).
 */
export type FakeReply<I, O> = Reply<O, I>;

/**
 * Stands in for a Lambda function with its types: an answer that the function could not give is a type error. When the
 * function was declared with schemas, its input and answer are checked while the call is played, too.
 *
 * @example
 * ```ts
 * simulate(main, { lambdas: [
 *   fake(customerLookup, ({ phone }) => ({ tier: phone.startsWith("+44") ? "gold" : "standard" })),
 *   fake(takePayment, inTurn(timesOut(), { receipt: "R-1" })),
 * ] });
 * ```
 */
export function fake<I, O>(lambda: Lambda<I, O>, reply: FakeReply<NoInfer<I>, NoInfer<O>>): LambdaFake {
  const inputOf = ({ Details }: LambdaEvent) => Details.Parameters as I;
  // A lambda's types are made of JSON: that is what a flow can send and read.
  return { lambda: lambda.name, reply: convertReply(reply, inputOf, (value) => value as JsonValue) };
}
