import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";

/** What `$.Metrics` holds: the value that answers a `metrics` question for all metrics. Ages and waits are in seconds. */
export type MetricsAnswer = JsonObject & {
  readonly Queue: {
    readonly Name: string;
    readonly ARN: string;
    readonly Size: number;
    readonly OldestContactAge: number;
    readonly EstimatedWaitTime?: number;
  };
  readonly Agents: Readonly<Record<AgentMetric, { readonly Count: number }>>;
};

/** The counts of agents that Connect reports. */
export const agentMetrics = [
  "Online",
  "Available",
  "Staffed",
  "AfterContactWork",
  "Busy",
  "Missed",
  "NonProductive",
] as const;
export type AgentMetric = (typeof agentMetrics)[number];

/** Reads the value of an answer for one metric: a number; undefined when it is none. An age is in seconds. */
export function readMetric(value: JsonValue): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** Reads the value of an answer for all metrics; undefined when it is no object. */
export function readMetrics(value: JsonValue): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined;
}
