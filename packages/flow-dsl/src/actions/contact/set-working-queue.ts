import type { FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { type QueueOrAgent, queueParameters, queueWords } from "../../resources/queue-or-agent.js";

export interface SetWorkingQueue {
  /**
   * Chooses the queue that later blocks mean: transfer, staffing, metrics, hours, queue attributes.
   *
   * Console block: Set working queue (`UpdateContactTargetQueue`). Source: Amazon Connect developer guide, 2026-11-20.
   * @param queue a queue, or `{ agent }` for the personal queue of one agent
   */
  setWorkingQueue(queue: QueueOrAgent, options?: FallibleOptions<this>): this;
}

export function setWorkingQueue(place: Place, queue: QueueOrAgent, options?: FallibleOptions<never>): void {
  place.block(
    {
      type: "UpdateContactTargetQueue",
      parameters: queueParameters(queue),
      about: queueWords(queue),
      outcomes: [place.failure()],
    },
    options,
  );
}
