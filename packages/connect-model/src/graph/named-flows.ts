import { type FlowDefinition, type FlowUnit, isFlowDefinition } from "./flow-unit.js";

/** A flow and a module may have the same name. */
function keyOf(flow: FlowDefinition | FlowUnit): string {
  if (!("graph" in flow)) return `${flow.kind} ${flow.name}`;
  return `${flow.graph.type === "MODULE" ? "flowModule" : "flow"} ${flow.graph.name}`;
}

/**
 * Builds flows together with every flow and module that they name, directly or through others: each once, the given
 * ones first. What was built before is taken as it is. Of two of a kind with one name the first counts.
 */
export function withNamedFlows(flows: readonly (FlowDefinition | FlowUnit)[]): readonly FlowUnit[] {
  const found = new Map<string, FlowUnit>();
  const waiting: (FlowDefinition | FlowUnit)[] = [...flows];
  for (const flow of waiting) {
    const key = keyOf(flow);
    if (found.has(key)) continue;
    const unit = "graph" in flow ? flow : flow.build();
    found.set(key, unit);
    // The list grows while it is walked: what is named may name others.
    waiting.push(...(unit.names ?? []).filter((named) => isFlowDefinition(named)));
  }
  return [...found.values()];
}
