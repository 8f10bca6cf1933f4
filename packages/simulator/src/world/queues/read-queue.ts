import type { Diagnostic } from "@flowc/diagnostics";
import { overTimeProblem } from "../../clock/over-time.js";
import { placesDiagnostics } from "../../diagnostics/places-diagnostics.js";
import { agentMetrics } from "../metrics/metrics-answer.js";
import type { QueueState } from "./queue-state.js";

const overTime = ["size", "oldestSeconds", "answersAfterSeconds", "estimatedWaitSeconds"] as const;

function isStaffing(agents: unknown): agents is Readonly<Record<string, unknown>> {
  return typeof agents === "object" && agents !== null && !Array.isArray(agents);
}

/** What is wrong with how a queue is described. */
export function queueProblems(queue: string, state: QueueState): readonly Diagnostic[] {
  const values: (readonly [string, unknown])[] = overTime.map((property) => [property, state[property]]);
  const { agents, maxContacts } = state;
  values.push(["maxContacts", maxContacts]);
  if (isStaffing(agents)) values.push(...agentMetrics.map((metric) => [`agents.${metric}`, agents[metric]] as const));
  else values.push(["agents", agents]);
  const found = values.flatMap(([property, value]) => {
    const problem = value === undefined ? undefined : overTimeProblem(value);
    return problem === undefined ? [] : [placesDiagnostics.create("SIM145", { queue, property, problem })];
  });
  const unknown = isStaffing(agents) ? Object.keys(agents).filter((key) => !isAgentMetric(key)) : [];
  return [
    ...found,
    ...unknown.map((key) => {
      const problem = `agents are counted as ${agentMetrics.join(", ")}`;
      return placesDiagnostics.create("SIM145", { queue, property: `agents.${key}`, problem });
    }),
  ];
}

function isAgentMetric(key: string): boolean {
  return (agentMetrics as readonly string[]).includes(key);
}
