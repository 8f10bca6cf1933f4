import type { FallibleOptions, FlowGoesOn } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { type QueueOrAgent, queueParameters, queueWords } from "../../resources/queue-or-agent.js";
import { given, text } from "../../values/parameter.js";
import type { Value } from "../../values/value.js";

/** A channel as metrics spell it. */
export type MetricsChannel = "Voice" | "Chat" | "Task" | "Email";

export interface GetMetricsOptions<F> extends FallibleOptions<F> {
  /** The queue that is asked about, or `{ agent }` for the queue of one agent. Default: the working queue. */
  readonly queue?: QueueOrAgent;
  /** One channel, or a handle that holds one. Default: all together. */
  readonly channel?: MetricsChannel | Value<MetricsChannel> | Value<string>;
}

/** Numbers of a queue and of its agents, five to ten seconds old, until the next `getMetrics`. */
export interface Metrics extends FlowGoesOn {
  readonly queue: {
    readonly name: Value<string>;
    readonly arn: Value<string>;
    /** Contacts that wait. */
    readonly size: Value<number>;
    /**
     * How long the first of them has waited. Try out whether your instance answers seconds or milliseconds: AWS does
     * not say it for flows, its API of metrics answers either, and `checkQueueStatus` compares milliseconds.
     */
    readonly oldestContactAge: Value<number>;
    /** Seconds that a new contact will wait. Only with one `channel`. */
    readonly estimatedWaitTime: Value<number>;
  };
  /** How many agents are in each state. */
  readonly agents: {
    readonly online: Value<number>;
    readonly available: Value<number>;
    readonly staffed: Value<number>;
    readonly afterContactWork: Value<number>;
    readonly busy: Value<number>;
    readonly missed: Value<number>;
    readonly nonProductive: Value<number>;
  };
}

export interface GetMetrics {
  /**
   * Reads how a queue and its agents are doing now.
   *
   * Console block: Get metrics, formerly Get queue metrics (`GetMetricData`). An empty report fails. Metrics of the
   * contact itself have no known form in the Flow language. Source: Amazon Connect developer guide and public
   * conformance probes, 2026-11-20.
   * @returns handles for the numbers
   *
   * @example
   * ```ts
   * const now = f.getMetrics({ queue: sales, channel: "Voice" });
   * f.checkContactAttributes(now.queue.size, (is) => is.greaterThan(20, (f) => f.transferToQueue(overflow)));
   * f.playPrompt(`There are ${now.queue.size} callers before you.`);
   * ```
   */
  getMetrics(options?: GetMetricsOptions<this>): Metrics;
}

export function getMetrics(place: Place, options: GetMetricsOptions<never> = {}): Metrics {
  const { queue, channel } = options;
  const step = place.block(
    {
      type: "GetMetricData",
      parameters: given({
        ...queueParameters(queue),
        QueueChannel: channel === undefined ? undefined : text(channel),
      }),
      about: queue === undefined ? undefined : queueWords(queue),
      outcomes: [place.failure()],
    },
    options,
  );
  return metricsAt((path) => place.result(path, step));
}

function metricsAt(handle: <H>(path: string) => H): Metrics {
  const agents = (state: string): Value<number> => handle(`$.Metrics.Agents.${state}.Count`);
  const metrics: Omit<Metrics, keyof FlowGoesOn> = {
    queue: {
      name: handle("$.Metrics.Queue.Name"),
      arn: handle("$.Metrics.Queue.ARN"),
      size: handle("$.Metrics.Queue.Size"),
      oldestContactAge: handle("$.Metrics.Queue.OldestContactAge"),
      estimatedWaitTime: handle("$.Metrics.Queue.EstimatedWaitTime"),
    },
    agents: {
      online: agents("Online"),
      available: agents("Available"),
      staffed: agents("Staffed"),
      afterContactWork: agents("AfterContactWork"),
      busy: agents("Busy"),
      missed: agents("Missed"),
      nonProductive: agents("NonProductive"),
    },
  };
  return metrics as Metrics;
}
