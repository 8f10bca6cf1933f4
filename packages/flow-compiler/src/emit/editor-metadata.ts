import type { FlowGraph, JsonObject } from "@flowc/connect-model";
import type { BoundReference } from "../bind/bind-flow.js";
import { layoutFlow } from "../layout/layout-flow.js";
import { consoleTypeName } from "../wire/flow-type-names.js";
import { blockMetadata } from "./block-metadata.js";

/**
 * What the visual editor needs to show a flow: positions, readable block names, the names of resources, and the flow's
 * own name and type. Spelled as the editor spells it, which differs from the documentation (exports, 2026-11-20).
 */
export function editorMetadata(graph: FlowGraph, references: readonly BoundReference[] = []): JsonObject {
  const layout = layoutFlow(graph);
  const names = byBlock(references);
  const actions = graph.blocks.map((block, index): [string, JsonObject] => [
    block.identifier,
    blockMetadata(block, layout.blocks[index]!, names.get(block.identifier) ?? []),
  ]);
  return {
    entryPointPosition: { ...layout.entryPoint },
    ActionMetadata: Object.fromEntries(actions),
    Annotations: [],
    name: graph.name,
    ...(graph.description !== undefined && graph.description !== "" && { description: graph.description }),
    ...(graph.type !== "MODULE" && { type: consoleTypeName(graph.type) }),
  };
}

function byBlock(references: readonly BoundReference[]): ReadonlyMap<string, readonly BoundReference[]> {
  const found = new Map<string, BoundReference[]>();
  for (const reference of references) {
    const same = found.get(reference.block);
    if (same === undefined) found.set(reference.block, [reference]);
    else same.push(reference);
  }
  return found;
}
