import { CalledFrom } from "../scenario/scenario-error.js";
import { toHaveAttribute } from "./attribute.js";
import { toHaveFailed, toHavePassed, toHaveTaken } from "./blocks.js";
import { toHaveCalled, toHaveEnteredFlow, toReachQueue, toTalkWithAgent } from "./destinations.js";
import { toHaveEnded } from "./ending.js";
import { type Expectation, judge, missed } from "./finding.js";
import { toHaveHeard } from "./heard.js";
import { toHaveInvoked } from "./invoked.js";
import { toHaveMade } from "./made.js";

/** What can be expected of a call. */
export const callExpectations = {
  toHaveAttribute,
  toHaveCalled,
  toHaveEnded,
  toHaveEnteredFlow,
  toHaveFailed,
  toHaveHeard,
  toHaveInvoked,
  toHaveMade,
  toHavePassed,
  toHaveTaken,
  toReachQueue,
  toTalkWithAgent,
};

type Expectations = typeof callExpectations;

/** What an expectation takes after the call. */
type Given<E> = E extends Expectation<infer A> ? A : never;

/** Expectations of calls as methods that return `R`. */
export type CallMatchers<R> = { readonly [K in keyof Expectations]: (...given: Given<Expectations[K]>) => R };

/** What matchers of vitest and jest return. `message` is asked for when the test fails, with or without `not`. */
export interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The expectations as functions for `expect.extend` of vitest, jest and others that follow them. */
export type CallMatcherFunctions = {
  readonly [K in keyof Expectations]: (received: unknown, ...given: Given<Expectations[K]>) => Verdict;
};

/** An expectation that is called with what its own matcher was given. */
type AnyExpectation = Expectation<readonly unknown[]>;

function matcherOf(look: AnyExpectation) {
  const matcher = (received: unknown, ...given: readonly unknown[]): Verdict => {
    const judged = judge(received, look, given, new CalledFrom(matcher));
    return { pass: judged.finding.pass, message: () => missed(judged).message };
  };
  return matcher;
}

/**
 * Expectations of calls for `expect.extend`. With vitest, `import "@flowc/testing/vitest"` does this and adds the types.
 *
 * @example
 * ```ts
 * import { callMatchers } from "@flowc/testing";
 * expect.extend(callMatchers);
 * ```
 */
export const callMatchers = Object.fromEntries(
  Object.entries(callExpectations).map(([name, look]) => [name, matcherOf(look as AnyExpectation)]),
) as unknown as CallMatcherFunctions;
