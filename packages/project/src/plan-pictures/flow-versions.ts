import type { FlowGraph } from "@flowc/connect-model";
import { pairBlocks } from "@flowc/flow-compiler";
import {
  type BlockOverlay,
  type Drawing,
  type DrawnMark,
  drawComparison,
  drawFlow,
  type FlowComparison,
  type Overlay,
} from "@flowc/pictures";

/** Two versions of a flow, each as a drawing of its own. One is absent when the flow is new or gone. */
export interface FlowVersions {
  readonly before?: Drawing;
  readonly after?: Drawing;
  /** Blocks that are in both under different identifiers. */
  readonly renamed: readonly { readonly before: string; readonly after: string }[];
}

/** Draws both versions of a flow with what differs marked: gone or different in the older, new or different in the newer. */
export function drawVersions(before: FlowGraph | undefined, after: FlowGraph | undefined): FlowVersions {
  if (before === undefined || after === undefined) {
    return { ...(before && { before: drawFlow(before) }), ...(after && { after: drawFlow(after) }), renamed: [] };
  }
  const blocks = pairBlocks(before, after);
  const reversed = blocks.map((pair) => ({ ...pair, before: pair.after, after: pair.before }));
  return {
    before: drawFlow(before, [differences({ before: after, after: before, blocks: reversed }, "removed")]),
    after: drawFlow(after, [differences({ before, after, blocks }, "added")]),
    renamed: blocks
      .filter((pair) => pair.before !== pair.after)
      .map((pair) => ({ before: pair.before, after: pair.after })),
  };
}

/**
 * What the newer of two versions has and the older has not, as marks for a picture of the newer one alone.
 * @param news what is said of that: `removed` when the versions were swapped
 */
function differences(comparison: FlowComparison, news: DrawnMark): Overlay {
  const said = drawComparison(comparison).blocks.filter(({ mark }) => mark !== "removed");
  return new Map(
    said.map(({ id, mark, branches }): [string, BlockOverlay] => {
      const marked = branches
        .filter((row) => row.mark === "added")
        .flatMap(({ index, shared = [] }) => [index, ...shared]);
      return [
        id,
        {
          ...(mark !== undefined && { mark: mark === "added" ? news : mark }),
          branches: new Map(marked.map((index) => [index, { mark: news }])),
        },
      ];
    }),
  );
}
