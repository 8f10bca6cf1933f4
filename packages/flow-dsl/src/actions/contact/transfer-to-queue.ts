import type { BlockOptions, Branch, FallibleOptions, FlowEndsHere } from "../../recording/branch.js";
import { ended } from "../../recording/builder.js";
import type { Place } from "../../recording/recorder.js";
import type { QueueTarget } from "../../resources/targets.js";
import { referenceOrText } from "../../values/parameter.js";
import { targetWords } from "../../values/prompt.js";

export interface QueueOutcomes<F> extends FallibleOptions<F> {
  /** The queue is full. Without it, the nearest `onError`. */
  readonly atCapacity?: Branch<F>;
}

export interface TransferToQueue {
  /**
   * Puts the contact into a queue, where the customer queue flow takes over. A contact that got in does not come back.
   *
   * Console blocks: Set working queue, then Transfer to queue (`UpdateContactTargetQueue`, `TransferContactToQueue`).
   * Fails when the contact is already queued or connected. Source: Amazon Connect developer guide, 2026-11-20.
   * @returns the end of the flow; with outcomes, the builder, for branches that join what follows
   *
   * @example
   * ```ts
   * f.transferToQueue(sales, { atCapacity: (f) => f.transferToQueue(overflow) });
   * ```
   */
  transferToQueue(queue: QueueTarget, options?: BlockOptions): FlowEndsHere;
  transferToQueue(queue: QueueTarget, outcomes: QueueOutcomes<this>): this;

  /** As `transferToQueue`, to the queue that `setWorkingQueue` chose before. */
  transferToWorkingQueue(options?: BlockOptions): FlowEndsHere;
  transferToWorkingQueue(outcomes: QueueOutcomes<this>): this;
}

export function transferToQueue(
  place: Place,
  queue: QueueTarget,
  options: QueueOutcomes<never> = {},
): FlowEndsHere | undefined {
  const { label, id, ...outcomes } = options;
  const handler = place.branch(outcomes.onError);
  const about = targetWords(queue);
  place.block(
    {
      type: "UpdateContactTargetQueue",
      parameters: { QueueId: referenceOrText(queue) },
      title: "set-working-queue",
      about,
      outcomes: [place.failure()],
      handler,
    },
    label === undefined ? {} : { label },
  );
  place.block(transferDraft(place, outcomes, about, handler), id === undefined ? {} : { id });
  return returned(outcomes);
}

export function transferToWorkingQueue(place: Place, options: QueueOutcomes<never> = {}): FlowEndsHere | undefined {
  const { label, id, ...outcomes } = options;
  place.block(transferDraft(place, outcomes, undefined, place.branch(outcomes.onError)), {
    ...(label !== undefined && { label }),
    ...(id !== undefined && { id }),
  });
  return returned(outcomes);
}

function transferDraft(
  place: Place,
  outcomes: QueueOutcomes<never>,
  about: string | undefined,
  handler: ReturnType<Place["branch"]>,
) {
  return {
    type: "TransferContactToQueue",
    about,
    outcomes: [place.error("QueueAtCapacity", "atCapacity", outcomes.atCapacity), place.failure()],
    next: { copies: "NoMatchingError" },
    handler,
  } as const;
}

function returned(outcomes: QueueOutcomes<never>): FlowEndsHere | undefined {
  return outcomes.atCapacity || outcomes.onError ? undefined : ended;
}
