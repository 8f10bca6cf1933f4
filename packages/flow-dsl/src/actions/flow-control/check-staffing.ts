import type { Branch, FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { type QueueOrAgent, queueParameters, queueWords } from "../../resources/queue-or-agent.js";

/** What agents are looked for: free to take a contact, logged in and not offline, or logged in at all. */
export type Staffing = "available" | "staffed" | "online";

export interface StaffingOutcomes<F> extends FallibleOptions<F> {
  /** The queue that is asked about. Default: the working queue. */
  readonly queue?: QueueOrAgent;
  /** At least one agent. Without it the flow goes on. */
  readonly yes?: Branch<F>;
  /** No agent. Without it the flow goes on. */
  readonly no?: Branch<F>;
}

export interface CheckStaffing {
  /**
   * Asks whether a queue has agents now.
   *
   * Console block: Check staffing (`CheckMetricData`). Fails when no queue is given and none was set before.
   * Source: Amazon Connect administrator guide and public conformance probes, 2026-11-20.
   *
   * @example
   * ```ts
   * f.checkStaffing("available", { queue: sales, no: (f) => f.playPrompt("Everybody is busy.") });
   * ```
   */
  checkStaffing(agents: Staffing, outcomes: StaffingOutcomes<this>): this;
}

const metrics = {
  available: "NumberOfAgentsAvailable",
  staffed: "NumberOfAgentsStaffed",
  online: "NumberOfAgentsOnline",
} as const satisfies Record<Staffing, string>;

export function checkStaffing(place: Place, agents: Staffing, outcomes: StaffingOutcomes<never>): void {
  const { queue, yes, no } = outcomes;
  place.block(
    {
      type: "CheckMetricData",
      parameters: { MetricType: metrics[agents], ...queueParameters(queue) },
      about: queue === undefined ? agents : `${agents} ${queueWords(queue)}`,
      outcomes: [
        place.condition({ operator: "NumberGreaterThan", operand: "0" }, "yes", yes),
        place.error("NoMatchingCondition", "no", no, "continue"),
        place.failure(),
      ],
      next: { copies: "NoMatchingError" },
    },
    outcomes,
  );
}
