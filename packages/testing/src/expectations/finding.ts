import { scenarioDiagnostics } from "../diagnostics/scenario-diagnostics.js";
import { ScenarioCall } from "../scenario/scenario-call.js";
import { type CalledFrom, ScenarioError } from "../scenario/scenario-error.js";

/** What an expectation sees in a call. */
export interface Finding {
  readonly pass: boolean;
  /** What was expected; completes "Expected the call ...": `to reach the queue "Sales"`. */
  readonly expected: string;
  /** What is so; completes "but ...": `it reached no queue`. */
  readonly found: string;
}

/** Looks at a call that has come to rest. */
export type Expectation<A extends readonly unknown[]> = (call: ScenarioCall, ...given: A) => Finding;

/** A call, and what an expectation saw in it. */
export interface Judged {
  readonly call: ScenarioCall;
  readonly finding: Finding;
}

/**
 * Lets a call go on as far as it comes without anybody doing anything, then looks at it.
 * @param from where in the scenario the expectation stands
 * @throws ScenarioError TEST105 when something real has not answered yet, and what the simulation finds
 */
export function judge<A extends readonly unknown[]>(
  received: unknown,
  look: Expectation<A>,
  given: A,
  from: CalledFrom,
): Judged {
  try {
    if (!(received instanceof ScenarioCall)) throw notACall(received);
    received.playing.comeToRest(received.scope);
    return { call: received, finding: look(received, ...given) };
  } catch (error) {
    throw from.blame(error);
  }
}

function notACall(received: unknown): ScenarioError {
  const given = received instanceof Promise ? "a promise" : `of type ${typeof received}`;
  const allowed = "a call that `simulate` has made";
  return new ScenarioError(
    scenarioDiagnostics.create("TEST116", { what: "What this expectation looks at", given, allowed }),
  );
}

/** The failure of an expectation that does not hold, or that holds and should not. */
export function missed({ call, finding: { pass, expected, found } }: Judged): ScenarioError {
  const parameters = {
    expected: pass ? `not ${expected}` : expected,
    found,
    standing: call.playing.standing(call.scope),
  };
  return call.playing.failure(scenarioDiagnostics.create("TEST110", parameters));
}
