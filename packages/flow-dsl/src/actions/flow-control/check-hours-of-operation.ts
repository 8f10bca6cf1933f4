import type { Branch, FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import type { HoursTarget } from "../../resources/targets.js";
import { given, referenceOrText } from "../../values/parameter.js";
import { targetWords } from "../../values/prompt.js";

export interface HoursOutcomes<F> extends FallibleOptions<F> {
  /** Open. Without it the flow goes on. */
  readonly inHours?: Branch<F>;
  /** Closed. Without it the flow goes on. */
  readonly outOfHours?: Branch<F>;
}

export interface CheckHoursOfOperation {
  /**
   * Asks whether it is open now, in the time zone of the hours.
   *
   * Console block: Check hours of operation (`CheckHoursOfOperation`). Fails when `workingQueue` is asked for and
   * there is none, or it is an agent queue. Source: Amazon Connect developer guide, 2026-11-20.
   * @param hours hours of operation, or `workingQueue` for those of the queue that was set last
   */
  checkHoursOfOperation(hours: HoursTarget | "workingQueue", outcomes: HoursOutcomes<this>): this;
}

export function checkHoursOfOperation(
  place: Place,
  hours: HoursTarget | "workingQueue",
  outcomes: HoursOutcomes<never>,
): void {
  const isNamed = hours !== "workingQueue";
  place.block(
    {
      type: "CheckHoursOfOperation",
      parameters: given({ HoursOfOperationId: isNamed ? referenceOrText(hours) : undefined }),
      about: isNamed ? targetWords(hours) : hours,
      outcomes: [
        place.condition({ operand: "True" }, "inHours", outcomes.inHours),
        place.condition({ operand: "False" }, "outOfHours", outcomes.outOfHours),
        place.failure(),
      ],
      next: { copies: "NoMatchingError" },
    },
    outcomes,
  );
}
