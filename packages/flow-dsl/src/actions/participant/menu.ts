import type { Branch, FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { given } from "../../values/parameter.js";
import { type Prompt, promptParameters, promptWords } from "../../values/prompt.js";

/** A key of a telephone. */
export type Key = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | "*" | "#";

/** What a caller can do in a menu: a branch per key, `timeout` and `noMatch`. */
export type MenuOptions<F> = FallibleOptions<F> & {
  readonly [K in Key]?: Branch<F>;
} & {
  /** Seconds that the caller has for the first key, 1 to 180. Default 5. */
  readonly timeoutSeconds?: number;
  /** The caller pressed nothing in time. Without it the flow goes on after the menu. */
  readonly timeout?: Branch<F>;
  /** The caller pressed a key that has no branch. Without it the flow goes on after the menu. */
  readonly noMatch?: Branch<F>;
};

export interface GetCustomerInput {
  /**
   * A menu: plays the prompt and waits for one key. Keys without a branch count as `noMatch`. `timeout` and `noMatch`
   * without a branch go on with what follows, which inside `loop` means once more.
   *
   * Console block: Get customer input, DTMF (`GetParticipantInput`). Voice only: other channels take `onError`.
   * Source: Amazon Connect developer guide and public conformance probes, 2026-11-20.
   *
   * @example
   * ```ts
   * f.loop(3, (f) => f.getCustomerInput("Press 1 for sales, 2 for support.", {
   *   1: (f) => f.transferToQueue(sales),
   *   2: (f) => f.transferToQueue(support),
   * }));
   * ```
   */
  getCustomerInput(prompt: Prompt, options: MenuOptions<this>): this;
}

const keys = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#"] as const;

export function getCustomerInput(place: Place, prompt: Prompt, options: MenuOptions<never>): void {
  const { timeoutSeconds = 5, timeout, noMatch } = options;
  const branches = options as Partial<Record<string, Branch<never>>>;
  const outcomes = [
    ...keys.flatMap((key) => (branches[key] ? [place.condition({ operand: key }, key, branches[key])] : [])),
    place.error("InputTimeLimitExceeded", "timeout", timeout, "continue"),
    place.error("NoMatchingCondition", "noMatch", noMatch, "continue"),
    place.failure(),
  ];
  const parameters = given({
    StoreInput: "False",
    InputTimeLimitSeconds: String(timeoutSeconds),
    ...promptParameters(prompt),
  });
  place.block(
    {
      type: "GetParticipantInput",
      parameters,
      about: promptWords(prompt),
      outcomes,
      next: { copies: "NoMatchingCondition" },
    },
    options,
  );
}
