import type { BlockOptions, Branch, FallibleOptions, FlowEndsHere } from "../../recording/branch.js";
import { ended } from "../../recording/builder.js";
import type { BlockDraft, Place } from "../../recording/recorder.js";
import type { Body } from "../../recording/step.js";
import { type QueueOrAgent, queueParameters, queueWords } from "../../resources/queue-or-agent.js";

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
   * @param queue a queue, or `{ agent }` for the personal queue of one agent
   * @returns the end of the flow; with outcomes, the builder, for branches that join what follows
   *
   * @example
   * ```ts
   * f.transferToQueue(sales, { atCapacity: (f) => f.transferToQueue(overflow) });
   * ```
   */
  transferToQueue(queue: QueueOrAgent, options?: BlockOptions): FlowEndsHere;
  transferToQueue(queue: QueueOrAgent, outcomes: QueueOutcomes<this>): this;

  /**
   * As `transferToQueue`, to the queue that `setWorkingQueue` chose before.
   *
   * Console block: Transfer to queue (`TransferContactToQueue`).
   */
  transferToWorkingQueue(options?: BlockOptions): FlowEndsHere;
  transferToWorkingQueue(outcomes: QueueOutcomes<this>): this;
}

export interface MoveToQueue {
  /**
   * Moves the waiting contact to another queue. A contact that got in does not come back to this flow.
   *
   * Console block: Transfer to queue, inside a customer queue flow (`DequeueContactAndTransferToQueue`). Needs a
   * `loopPrompts` before it. A contact can be moved up to 11 times. Source: Amazon Connect developer guide, 2026-11-20.
   * @returns the end of the flow; with outcomes, the builder, for branches that join what follows
   */
  transferToQueue(queue: QueueOrAgent, options?: BlockOptions): FlowEndsHere;
  transferToQueue(queue: QueueOrAgent, outcomes: QueueOutcomes<this>): this;
}

export function transferToQueue(
  place: Place,
  queue: QueueOrAgent,
  { label, id, ...outcomes }: QueueOutcomes<never> = {},
): FlowEndsHere | undefined {
  const handler = place.branch(outcomes.onError);
  const about = queueWords(queue);
  place.block(
    {
      type: "UpdateContactTargetQueue",
      parameters: queueParameters(queue),
      title: "set-working-queue",
      about,
      outcomes: [place.failure()],
      handler,
    },
    label === undefined ? {} : { label },
  );
  place.block(transfer(place, outcomes, handler, about), id === undefined ? {} : { id });
  return returned(outcomes);
}

export function transferToWorkingQueue(
  place: Place,
  { onError, ...outcomes }: QueueOutcomes<never> = {},
): FlowEndsHere | undefined {
  place.block(transfer(place, outcomes, place.branch(onError)), outcomes);
  return returned({ ...outcomes, ...(onError && { onError }) });
}

export function moveToQueue(
  place: Place,
  queue: QueueOrAgent,
  { onError, ...outcomes }: QueueOutcomes<never> = {},
): FlowEndsHere | undefined {
  const draft = transfer(place, outcomes, place.branch(onError), queueWords(queue));
  place.block({ ...draft, type: "DequeueContactAndTransferToQueue", parameters: queueParameters(queue) }, outcomes);
  return returned({ ...outcomes, ...(onError && { onError }) });
}

function transfer(place: Place, outcomes: QueueOutcomes<never>, handler: Body | undefined, about?: string): BlockDraft {
  return {
    type: "TransferContactToQueue",
    about,
    outcomes: [place.error("QueueAtCapacity", "atCapacity", outcomes.atCapacity), place.failure()],
    next: { copies: "NoMatchingError" },
    handler,
  };
}

function returned(outcomes: QueueOutcomes<never>): FlowEndsHere | undefined {
  return outcomes.atCapacity || outcomes.onError ? undefined : ended;
}
