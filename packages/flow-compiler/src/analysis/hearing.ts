import type { BlockView } from "../check/block-view.js";
import type { ControlFlow } from "./control-flow.js";
import { solveForward } from "./data-flow.js";
import { outcomeOf } from "./outcome.js";
import { isPerceived } from "./pace.js";

/**
 * The blocks that a caller can come to without having heard or seen anything in this flow, when nothing fails on the
 * way and a person answered, by index.
 */
export function unheardBlocks(flow: ControlFlow, blocks: readonly BlockView[]): ReadonlySet<number> {
  const facts = solveForward<true>(flow, {
    start: true,
    along({ from, branch }) {
      const view = blocks[from]!;
      const isOther = isPerceived(view) || view.type === "CheckOutboundCallStatus" || outcomeOf(branch) === "failed";
      return isOther ? undefined : true;
    },
    join: () => true,
    isEqual: () => true,
  });
  return new Set(flow.order.filter((block) => facts[block] !== undefined));
}
