import type { BlockOptions, FallibleOptions } from "../../recording/branch.js";
import type { CannotBe } from "../../recording/cannot-be.js";
import type { Place } from "../../recording/recorder.js";
import { type ParameterInput, parametersFrom } from "../../values/parameter.js";

/** How a contact moves in its queue: by priority, or by pretending that it has waited longer or shorter. */
export type RoutingChange = PriorityChange | WaitChange;

type OneChange = "A block changes the priority or the time waited: use one for each.";

export interface PriorityChange {
  /** 1 is served first; contacts start with 5. Whole number from 1. */
  readonly priority: number;
  readonly addedWaitSeconds?: CannotBe<OneChange>;
}

export interface WaitChange {
  /** Seconds added to the time waited; negative to take some away. */
  readonly addedWaitSeconds: number;
  readonly priority?: CannotBe<OneChange>;
}

export interface ChangeRoutingPriority {
  /**
   * Moves the contact up or down among those that wait. Set before the transfer it counts at once; for a contact that
   * is queued it takes a minute or more.
   *
   * Console block: Change routing priority / age (`UpdateContactRoutingBehavior`). Cannot fail.
   * Source: Amazon Connect developer guide, 2026-11-20.
   */
  changeRoutingPriority(change: RoutingChange, options?: BlockOptions): this;

  /**
   * Changes what the agents must be able to do. One project names this form and says that it can fail; no page or
   * export shows it, so it is assumed: `setRoutingCriteria` is the documented way.
   *
   * @param proficiencies as your source of this form writes them (`RoutingProficiencies`)
   */
  changeRoutingProficiencies(proficiencies: ParameterInput, options?: FallibleOptions<this>): this;
}

export function changeRoutingPriority(place: Place, change: RoutingChange, options?: BlockOptions): void {
  const { priority, addedWaitSeconds } = change;
  const parameters =
    priority === undefined
      ? { QueueTimeAdjustmentSeconds: String(addedWaitSeconds) }
      : { QueuePriority: String(priority) };
  place.block(
    { type: "UpdateContactRoutingBehavior", parameters, about: Object.values(parameters).join(" ") },
    options,
  );
}

export function changeRoutingProficiencies(
  place: Place,
  proficiencies: ParameterInput,
  options?: FallibleOptions<never>,
): void {
  place.block(
    {
      type: "UpdateContactRoutingBehavior",
      parameters: parametersFrom({ RoutingProficiencies: proficiencies }),
      outcomes: [place.failure()],
    },
    options,
  );
}
