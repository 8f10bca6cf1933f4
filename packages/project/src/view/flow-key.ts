import type { FlowUnit } from "@flowc/connect-model";
import type { FlowKey, FlowListing } from "@flowc/viewer";

/** Key of a flow in the page: a flow and a module may have one name. */
export function keyOf(kind: FlowListing["kind"], name: string): FlowKey {
  return `${kind}:${name}`;
}

/** Whether a graph is a flow or a module. */
export function kindOf({ graph }: Pick<FlowUnit, "graph">): FlowListing["kind"] {
  return graph.type === "MODULE" ? "flowModule" : "flow";
}

/** Key of a flow that was read. */
export function keyOfUnit(unit: Pick<FlowUnit, "graph">): FlowKey {
  return keyOf(kindOf(unit), unit.graph.name);
}
