import type { JsonValue } from "@flowc/connect-model";
import { after, fails, inTurn, malformed, type Reply, timesOut } from "@flowc/simulator";
import fc from "fast-check";

/** What Lambda functions do besides answering. */
export interface LambdaBehaviourOptions {
  /** Whether the function may fail, take too long or answer something else than it should. Default true. */
  readonly faults?: boolean;
}

/** How a function behaves: it answers, late or at once, or something goes wrong. */
export type LambdaBehaviour<V extends JsonValue> = Reply<V, unknown>;

/** What a flow cannot take as a result: no object, and more than 32 KB. */
const malformedResults: readonly JsonValue[] = ["text", 17, ["list"], null, { big: "x".repeat(33 * 1024) }];

/**
 * How a Lambda function behaves in one call: it answers, late or at once, it fails, throttles, runs out of time or answers
 * something malformed, always or the first time only. Goes into a call as `fake(lookup, behaviour)`.
 * Shrinks towards the simplest result.
 * @param result what the function answers when all goes well
 *
 * @example
 * fc.property(arbLambdaBehaviour(fc.record({ tier: fc.constantFrom("gold", "standard") })), (lookup) => ...)
 */
export function arbLambdaBehaviour<V extends JsonValue>(
  result: fc.Arbitrary<V>,
  { faults = true }: LambdaBehaviourOptions = {},
): fc.Arbitrary<LambdaBehaviour<V>> {
  const late = fc
    .tuple(fc.integer({ min: 1, max: 8 }), result)
    .map(([seconds, value]): LambdaBehaviour<V> => after<V, unknown>(seconds, value));
  const well: fc.Arbitrary<LambdaBehaviour<V>> = fc.oneof({ withCrossShrink: true }, result, late);
  if (!faults) return well;
  const fault = fc.oneof(
    fc.constantFrom("NoMatchingError", "TooManyRequestsException", "ServiceException", "Unhandled").map(fails),
    fc.constant(timesOut()),
    fc.constantFrom(...malformedResults).map(malformed),
  );
  const first = fc.tuple(fault, well).map(([once, then]) => inTurn<V, unknown>(once, then));
  return fc.oneof({ withCrossShrink: true }, { arbitrary: well, weight: 4 }, fault, first);
}
