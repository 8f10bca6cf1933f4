import type { Branch, FallibleOptions, FlowEndsHere } from "../../recording/branch.js";
import { ended } from "../../recording/builder.js";
import type { BlockDraft, Place } from "../../recording/recorder.js";
import { type QueueOrAgent, queueParameters, queueWords } from "../../resources/queue-or-agent.js";

export interface QueueOutcomes<F> extends FallibleOptions<F> {
  /** The queue is full. Without it, the nearest `onError`. */
  readonly atCapacity?: Branch<F>;
}

export interface TransferToQueue {
  /**
   * Puts the contact into a queue, where the customer queue flow takes over. A contact that got in does not come back;
   * an outcome whose branch does not end goes on with the next statement.
   *
   * Console blocks: Set working queue, then Transfer to queue (`UpdateContactTargetQueue`, `TransferContactToQueue`).
   * Fails when the contact is already queued or connected. Source: Amazon Connect developer guide, 2026-11-20.
   * @param queue a queue, or `{ agent }` for the personal queue of one agent
   *
   * @example
   * ```ts
   * f.transferToQueue(sales, { atCapacity: (f) => f.transferToQueue(overflow) });
   * ```
   */
  transferToQueue(queue: QueueOrAgent, outcomes?: QueueOutcomes<this>): FlowEndsHere;

  /**
   * As `transferToQueue`, to the queue that `setWorkingQueue` chose before.
   *
   * Console block: Transfer to queue (`TransferContactToQueue`).
   */
  transferToWorkingQueue(outcomes?: QueueOutcomes<this>): FlowEndsHere;
}

export interface MoveToQueue {
  /**
   * Moves the waiting contact to another queue. A contact that got in does not come back to this flow; an outcome whose
   * branch does not end goes on with the next statement.
   *
   * Console block: Transfer to queue, inside a customer queue flow (`DequeueContactAndTransferToQueue`). Needs a
   * `loopPrompts` before it. A contact can be moved up to 11 times. Source: Amazon Connect developer guide, 2026-11-20.
   */
  transferToQueue(queue: QueueOrAgent, outcomes?: QueueOutcomes<this>): FlowEndsHere;
}

export function transferToQueue(
  place: Place,
  queue: QueueOrAgent,
  { label, id, ...outcomes }: QueueOutcomes<never> = {},
): FlowEndsHere {
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
  place.block({ ...transfer(place, outcomes, about), handler }, id === undefined ? {} : { id });
  return ended;
}

export function transferToWorkingQueue(place: Place, outcomes: QueueOutcomes<never> = {}): FlowEndsHere {
  place.block(transfer(place, outcomes), outcomes);
  return ended;
}

export function moveToQueue(place: Place, queue: QueueOrAgent, outcomes: QueueOutcomes<never> = {}): FlowEndsHere {
  const draft = transfer(place, outcomes, queueWords(queue));
  place.block({ ...draft, type: "DequeueContactAndTransferToQueue", parameters: queueParameters(queue) }, outcomes);
  return ended;
}

function transfer(place: Place, outcomes: QueueOutcomes<never>, about?: string): BlockDraft {
  return {
    type: "TransferContactToQueue",
    about,
    outcomes: [place.error("QueueAtCapacity", "atCapacity", outcomes.atCapacity), place.failure()],
    next: { copies: "NoMatchingError" },
  };
}
