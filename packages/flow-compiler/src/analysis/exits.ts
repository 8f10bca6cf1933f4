import type { BlockView } from "../check/block-view.js";
import type { ControlFlow } from "./control-flow.js";
import { leavesOnSuccess } from "./outcome.js";

/**
 * The blocks a contact can come to from which no way leads out of the flow, by index, in the order of the flow. A module
 * may end the contact, and nobody knows what an unknown action does: both count as ways out, and so does a branch that
 * is missing or leads nowhere.
 */
export function trappedBlocks(flow: ControlFlow, blocks: readonly BlockView[]): readonly number[] {
  const isFree = new Uint8Array(flow.size);
  const open = flow.order.filter((block) => isExit(blocks[block]!, flow.outgoing[block]!.length));
  for (const block of open) isFree[block] = 1;
  for (const block of open) {
    for (const { from } of flow.incoming[block]!) {
      if (isFree[from] === 1) continue;
      isFree[from] = 1;
      open.push(from);
    }
  }
  return flow.order.filter((block) => isFree[block] === 0);
}

function isExit(view: BlockView, branches: number): boolean {
  const { entry, outcomes, block } = view;
  if (entry === undefined || outcomes?.next === "forbidden" || entry.type === "InvokeFlowModule") return true;
  const isWired = branches > 0 && block.branches.every(({ target }) => target !== "");
  return leavesOnSuccess(view) || !isWired;
}
