import type { BlockOptions, Branch } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { decimal } from "../../values/parameter.js";
import type { Numeric } from "../../values/value.js";

export interface Loop {
  /**
   * Runs the branch a number of times, then goes on. A branch that ends or jumps leaves the loop.
   *
   * Console block: Loop (`Loop`). Source: Amazon Connect developer guide, 2026-11-20.
   * @param count 0 to 100, or a handle
   */
  loop(count: Numeric, body: Branch<this>, options?: BlockOptions): this;
}

export function loop(place: Place, count: Numeric, body: Branch<never>, options?: BlockOptions): void {
  place.block(
    {
      type: "Loop",
      parameters: { LoopCount: decimal(count) },
      about: decimal(count),
      outcomes: [
        { ...place.condition({ operand: "ContinueLooping" }, "again", body), joins: "block" },
        place.condition({ operand: "DoneLooping" }, "done"),
      ],
      next: { copies: "DoneLooping" },
    },
    options,
  );
}
