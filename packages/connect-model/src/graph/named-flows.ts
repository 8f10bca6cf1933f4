import { type FlowDefinition, type FlowUnit, isFlowDefinition } from "./flow-unit.js";

/**
 * Builds flows together with every flow and module that they name, directly or through others: each once, the given
 * ones first. What was built before is taken as it is. Of two with one name the first counts.
 */
export function withNamedFlows(flows: readonly (FlowDefinition | FlowUnit)[]): readonly FlowUnit[] {
  const found = new Map<string, FlowUnit>();
  const waiting: (FlowDefinition | FlowUnit)[] = [...flows];
  for (const flow of waiting) {
    const name = "graph" in flow ? flow.graph.name : flow.name;
    if (found.has(name)) continue;
    const unit = "graph" in flow ? flow : flow.build();
    found.set(name, unit);
    // The list grows while it is walked: what is named may name others.
    waiting.push(...(unit.names ?? []).filter((named) => isFlowDefinition(named)));
  }
  return [...found.values()];
}
