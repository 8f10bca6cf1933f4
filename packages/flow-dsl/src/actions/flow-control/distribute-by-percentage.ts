import type { BlockOptions, Branch } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";

/** A share of the contacts and where they go. */
export interface Share<F> {
  /** Whole number, 1 to 100. */
  readonly percent: number;
  readonly branch: Branch<F>;
}

export interface DistributeOptions<F> extends BlockOptions {
  /** The rest of the contacts. Without it they go on. */
  readonly otherwise?: Branch<F>;
}

export interface DistributeByPercentage {
  /**
   * Sends random shares of the contacts different ways, for a trial or to split load. The shares together are at most
   * 100; what is left takes `otherwise`.
   *
   * Console block: Distribute by percentage (`DistributeByPercentage`). Cannot fail.
   * Source: Amazon Connect developer guide and public exports, 2026-11-20.
   *
   * @example
   * ```ts
   * f.distributeByPercentage([{ percent: 10, branch: (f) => f.transferToFlow(newMenu) }]);
   * ```
   */
  distributeByPercentage(shares: readonly Share<this>[], options?: DistributeOptions<this>): this;
}

export function distributeByPercentage(
  place: Place,
  shares: readonly Share<never>[],
  options: DistributeOptions<never> = {},
): void {
  // The block draws 1 to 100 and compares with rising limits: 3 %, 3 % and 8 % are below 4, below 7 and below 15.
  let limit = 1;
  const conditions = shares.map(({ percent, branch }, i) => {
    limit += percent;
    return place.condition({ operator: "NumberLessThan", operand: String(limit) }, `share ${i + 1}`, branch);
  });
  place.block(
    {
      type: "DistributeByPercentage",
      about: shares.map(({ percent }) => percent).join(" "),
      outcomes: [...conditions, place.error("NoMatchingCondition", "otherwise", options.otherwise, "continue")],
      next: { copies: "NoMatchingCondition" },
    },
    options,
  );
}
