import type { AgentEvent } from "@flowc/simulator";
import { scenarioDiagnostics } from "../diagnostics/scenario-diagnostics.js";
import type { AgentTarget, QuickConnect } from "./call.js";
import { type Named, nameOf } from "./named.js";
import { ScenarioError } from "./scenario-error.js";

/** What an agent sets off with a transfer. */
export type Transfer = Extract<AgentEvent, { kind: "agentTransfers" }>;

function connected({ name, properties }: QuickConnect): Transfer["to"] {
  const { queue, user, flow, phoneNumber } = properties;
  if (queue !== undefined) return { kind: "queue", name: queue.name };
  if (user !== undefined) return { kind: "agent", name: user.name };
  if (flow !== undefined) return { kind: "flow", name: flow.name };
  throw new ScenarioError(
    scenarioDiagnostics.create("TEST115", { quickConnect: name, ...(phoneNumber !== undefined && { phoneNumber }) }),
  );
}

function destination(target: AgentTarget): Transfer["to"] {
  if (!("kind" in target)) {
    if ("queue" in target) return { kind: "queue", name: target.queue };
    return "flow" in target ? { kind: "flow", name: target.flow } : { kind: "agent", name: target.agent };
  }
  if (target.kind === "quickConnect") return connected(target);
  return { kind: target.kind === "user" ? "agent" : target.kind, name: target.name };
}

/**
 * What an agent does who transfers to a target.
 * @throws ScenarioError TEST115 for a quick connect that cannot be played
 */
export function transferOf(target: AgentTarget, through?: Named): Transfer {
  const own = "kind" in target && target.kind === "quickConnect" ? target.properties.transferFlow : undefined;
  const flow = through ?? own;
  return { kind: "agentTransfers", to: destination(target), ...(flow !== undefined && { flow: nameOf(flow) }) };
}
