import type { Call } from "../scenario/call.js";
import { CalledFrom } from "../scenario/scenario-error.js";
import { type CallMatchers, callExpectations } from "./call-expectations.js";
import { type Expectation, judge, missed } from "./finding.js";

/** Expectations of a call that throw when they do not hold. */
export interface CallExpectation extends CallMatchers<void> {
  /** The same, the other way round. */
  readonly not: CallMatchers<void>;
}

function throwing(call: Call, isWanted: boolean): CallMatchers<void> {
  const matchers = Object.entries(callExpectations).map(([name, look]) => {
    const expectation = (...given: readonly unknown[]) => {
      const from = new CalledFrom(expectation);
      const judged = judge(call, look as Expectation<readonly unknown[]>, given, from);
      if (judged.finding.pass !== isWanted) throw from.blame(missed(judged));
    };
    return [name, expectation];
  });
  return Object.fromEntries(matchers) as CallMatchers<void>;
}

/**
 * Expectations of a call for any test runner: they throw when they do not hold.
 *
 * @example
 * ```ts
 * expectCall(call).toReachQueue(sales);
 * expectCall(call).not.toHaveFailed();
 * ```
 */
export function expectCall(call: Call): CallExpectation {
  return { ...throwing(call, true), not: throwing(call, false) };
}
