import type { ParameterGroup, ParameterSpec } from "../parameter-spec.js";

/** A queue, or the personal queue of an agent. */
export const queueOrAgent = {
  QueueId: { value: "text", dynamic: "whole", refers: "queue" },
  AgentId: { value: "text", dynamic: "whole", refers: "user", note: "Means the queue of this agent." },
} as const satisfies Readonly<Record<string, ParameterSpec>>;

export const notBothQueues = {
  rule: "atMostOne",
  parameters: ["QueueId", "AgentId"],
} as const satisfies ParameterGroup;
