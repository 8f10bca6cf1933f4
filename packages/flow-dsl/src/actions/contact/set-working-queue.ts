import type { FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import type { AgentTarget, QueueTarget } from "../../resources/targets.js";
import { isReference, referenceOrText } from "../../values/parameter.js";
import { targetWords } from "../../values/prompt.js";
import { isValue } from "../../values/value.js";

export interface SetWorkingQueue {
  /**
   * Chooses the queue that later blocks mean: transfer, staffing, metrics, hours, queue attributes.
   *
   * Console block: Set working queue (`UpdateContactTargetQueue`). Source: Amazon Connect developer guide, 2026-11-20.
   * @param queue a queue, or `{ agent }` for the personal queue of one agent
   */
  setWorkingQueue(queue: QueueTarget | { readonly agent: AgentTarget }, options?: FallibleOptions<this>): this;
}

export function setWorkingQueue(
  place: Place,
  queue: QueueTarget | { readonly agent: AgentTarget },
  options?: FallibleOptions<never>,
): void {
  const isAgent = typeof queue === "object" && !isReference(queue) && !isValue(queue) && "agent" in queue;
  const target = isAgent ? queue.agent : (queue as QueueTarget);
  const id = referenceOrText(target);
  place.block(
    {
      type: "UpdateContactTargetQueue",
      parameters: isAgent ? { AgentId: id } : { QueueId: id },
      about: targetWords(target),
      outcomes: [place.failure()],
    },
    options,
  );
}
