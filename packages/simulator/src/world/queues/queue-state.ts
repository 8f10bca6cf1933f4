import type { OverTime } from "../../clock/over-time.js";
import type { AgentMetric } from "../metrics/metrics-answer.js";

/** How a queue is: who waits there and who works for it. What is not said is as in an empty queue that nobody works for. */
export interface QueueState {
  /** Contacts that wait there besides those of the simulation. Default 0. */
  readonly size?: OverTime;
  /** How long the one of them that came first has waited, in seconds. Default 0. */
  readonly oldestSeconds?: OverTime;
  /** Most contacts that may wait. Default: what the queue's declaration says, else no limit. */
  readonly maxContacts?: number;
  /** A disabled queue takes nobody. Default `ENABLED`. */
  readonly status?: "ENABLED" | "DISABLED";
  /** Agents who are logged in, on duty and free; or how many of them in each way. Default 0. */
  readonly agents?: OverTime | Staffing;
  /**
   * How long a contact waits until an agent takes it by himself, in seconds; while no agent is free he does not. Absent:
   * nobody takes it until the scenario says so.
   */
  readonly answersAfterSeconds?: OverTime;
  /** Who takes it. Default `agent`. */
  readonly agent?: string;
  /** What Connect estimates as the wait, in seconds. Default: `answersAfterSeconds`. */
  readonly estimatedWaitSeconds?: OverTime;
  /** Its hours of operation, by name. Default: those of the queue's declaration. */
  readonly hours?: string;
}

/** Agents of a queue by what they do: `{ Online: 3, Available: [["09:00", 2], ["17:00", 0]] }`. */
export type Staffing = Readonly<Partial<Record<AgentMetric, OverTime>>>;

/** What a queue's declaration says of it. */
export interface DeclaredQueue {
  readonly hours?: string | { readonly name: string };
  readonly maxContacts?: number;
  readonly status?: "ENABLED" | "DISABLED";
}

/** Counts of agents that a number alone stands for. */
const onDuty: readonly AgentMetric[] = ["Online", "Available", "Staffed"];

/** How many agents do something, as time passes. */
export function agentsOf({ agents = 0 }: QueueState, metric: AgentMetric): OverTime {
  if (typeof agents === "number" || Array.isArray(agents)) return onDuty.includes(metric) ? (agents as OverTime) : 0;
  return (agents as Staffing)[metric] ?? 0;
}
