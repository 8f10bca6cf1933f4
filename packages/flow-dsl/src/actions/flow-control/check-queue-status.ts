import { recordCases } from "../../conditions/ordered-cases.js";
import type { CountIs } from "../../conditions/questions.js";
import type { FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { type QueueOrAgent, queueParameters, queueWords } from "../../resources/queue-or-agent.js";

/** How many contacts wait, or for how many seconds the first of them has waited. */
export type QueueMetric = "contactsInQueue" | "oldestContactSeconds";

export interface QueueStatusOptions<F> extends FallibleOptions<F> {
  /** The queue that is asked about. Default: the working queue. */
  readonly queue?: QueueOrAgent;
}

export interface CheckQueueStatus {
  /**
   * Branches on how full a queue is or how long contacts wait in it. The first question that is true wins.
   *
   * Console block: Check queue status (`CheckMetricData`). Seconds become the milliseconds that the wire wants.
   * Fails when no queue is given and none was set before. Source: public exports and conformance probes, 2026-11-20.
   *
   * @example
   * ```ts
   * f.checkQueueStatus("oldestContactSeconds", (is) => is
   *   .greaterThan(600, (f) => f.playPrompt("You will wait longer than ten minutes."))
   *   .greaterThan(120, (f) => f.playPrompt("You will wait a few minutes.")), { queue: sales });
   * ```
   */
  checkQueueStatus(
    metric: QueueMetric,
    questions: (is: CountIs<this>) => unknown,
    options?: QueueStatusOptions<this>,
  ): this;
}

const metrics = {
  contactsInQueue: { type: "NumberOfContactsInQueue", unit: 1 },
  oldestContactSeconds: { type: "OldestContactInQueueAgeSeconds", unit: 1000 },
} as const satisfies Record<QueueMetric, unknown>;

export function checkQueueStatus(
  place: Place,
  metric: QueueMetric,
  questions: (is: never) => unknown,
  options: QueueStatusOptions<never> = {},
): void {
  const { type, unit } = metrics[metric];
  const { conditions, otherwise } = recordCases(place, questions, (value) => String(Number(value) * unit));
  place.block(
    {
      type: "CheckMetricData",
      parameters: { MetricType: type, ...queueParameters(options.queue) },
      about: options.queue === undefined ? metric : `${metric} ${queueWords(options.queue)}`,
      outcomes: [
        ...conditions,
        place.error("NoMatchingCondition", "otherwise", otherwise, "continue"),
        place.failure(),
      ],
      next: { copies: "NoMatchingError" },
    },
    options,
  );
}
