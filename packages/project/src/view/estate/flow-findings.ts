import type { Diagnostic } from "@flowc/diagnostics";
import type { FlowKey } from "@flowc/viewer";
import { keyOf } from "../flow-key.js";
import type { ViewedSources } from "../viewed-project.js";

/** What was found, by flow, and what belongs to none. */
export interface FlowFindings {
  readonly byFlow: ReadonlyMap<FlowKey, readonly Diagnostic[]>;
  readonly others: readonly Diagnostic[];
}

/** Sorts findings to the flows that they are about. Findings name flows; of a flow and a module with one name it is the one that has the block. */
export function flowFindings({ checked, units }: ViewedSources): FlowFindings {
  const byFlow = new Map<FlowKey, Diagnostic[]>();
  const others: Diagnostic[] = [];
  for (const finding of checked.diagnostics) {
    const key = flowOf(finding, units);
    const list = key === undefined ? others : (byFlow.get(key) ?? []);
    list.push(finding);
    if (key !== undefined) byFlow.set(key, list);
  }
  return { byFlow, others };
}

function flowOf({ subject }: Diagnostic, units: ViewedSources["units"]): FlowKey | undefined {
  const { flow, block } = subject ?? {};
  if (flow === undefined) return undefined;
  const keys = [keyOf("flow", flow), keyOf("flowModule", flow)].filter((key) => units.has(key));
  const hasBlock = (key: FlowKey) => units.get(key)?.graph.blocks.some(({ identifier }) => identifier === block);
  return keys.length > 1 && block !== undefined ? (keys.find(hasBlock) ?? keys[0]) : keys[0];
}
