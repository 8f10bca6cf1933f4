import type { CasesProblem, CaseTable } from "../../conditions/case-table.js";
import { type CasesInput, recordCases } from "../../conditions/ordered-cases.js";
import type { Questions } from "../../conditions/questions.js";
import type { BlockOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import type { Value } from "../../values/value.js";

export interface CheckContactAttributes {
  /**
   * Branches on a value: the first case that holds wins, text comparison minds the letter case. Cases come as a table
   * (a branch per value) or as questions in order (`is.greaterThan(...)`), which may compare with another handle. When the type of the value names all it can
   * be, every value needs a branch, or `otherwise` does for the rest. Else `otherwise` may be left out: the flow then
   * goes on.
   *
   * Console block: Check contact attributes (`Compare`). Cannot fail. A missing attribute is no case at all: it takes
   * `otherwise`; nothing compares with empty text. Source: Amazon Connect developer guide and public probes, 2026-11-20.
   *
   * @example
   * ```ts
   * f.checkContactAttributes(customer.tier, {
   *   gold: (f) => f.changeRoutingPriority({ priority: 1 }),
   *   standard: (f) => f,
   * });
   * f.checkContactAttributes(f.attributes("balance"), (is) => is
   *   .greaterThan(100, (f) => f.transferToQueue(premium))
   *   .otherwise((f) => f.playPrompt("Please hold.")));
   * ```
   */
  checkContactAttributes<T, C extends CaseTable<T, this> | ((is: Questions<T, this>) => unknown)>(
    value: Value<T>,
    cases: C & CasesProblem<T, C>,
    options?: BlockOptions,
  ): this;

  /** The same as `checkContactAttributes`, for those who branch on a value that is no contact attribute. */
  switch<T, C extends CaseTable<T, this> | ((is: Questions<T, this>) => unknown)>(
    value: Value<T>,
    cases: C & CasesProblem<T, C>,
    options?: BlockOptions,
  ): this;
}

export function checkContactAttributes(
  place: Place,
  value: Value<unknown>,
  cases: CasesInput,
  options?: BlockOptions,
): void {
  const { conditions, otherwise } = recordCases(place, cases);
  place.block(
    {
      type: "Compare",
      parameters: { ComparisonValue: value.toString() },
      about: value.toString().slice(2),
      outcomes: [...conditions, place.error("NoMatchingCondition", "otherwise", otherwise, "continue")],
      next: { copies: "NoMatchingCondition" },
    },
    options,
  );
}
