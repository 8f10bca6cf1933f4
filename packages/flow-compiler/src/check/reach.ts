import type { BlockView } from "./block-view.js";
import type { FlowContext } from "./flow-context.js";

/**
 * The blocks that a contact can come to from some blocks, these included. It goes no further than blocks that stop it,
 * which count as reached.
 */
export function reach(
  context: FlowContext,
  starts: Iterable<BlockView>,
  stops: (block: BlockView) => boolean,
): ReadonlySet<BlockView> {
  const { outgoing } = context.controlFlow;
  const found = new Set(starts);
  // A set that grows while it is walked is walked to its end.
  for (const block of found) {
    if (stops(block)) continue;
    for (const { to } of outgoing[block.index]!) found.add(context.blocks[to]!);
  }
  return found;
}

/** The block a contact starts at, as a list. */
export function startOf(context: FlowContext): readonly BlockView[] {
  const start = context.block(context.graph.entry);
  return start === undefined ? [] : [start];
}
