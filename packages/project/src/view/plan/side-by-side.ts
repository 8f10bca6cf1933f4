import type { FlowGraph } from "@flowc/connect-model";
import { pairBlocks } from "@flowc/flow-compiler";
import {
  type BlockOverlay,
  type DrawnMark,
  drawComparison,
  drawFlow,
  type FlowComparison,
  type Overlay,
  type PlacedDrawing,
  placeDrawing,
} from "@flowc/pictures";

/** Two versions of a flow, each as a picture of its own. */
export interface SideBySide {
  readonly before?: PlacedDrawing;
  readonly after?: PlacedDrawing;
}

/** Draws both versions of a flow with what differs marked: gone or different in the older, new or different in the newer. */
export async function drawSideBySide(before: FlowGraph | undefined, after: FlowGraph | undefined): Promise<SideBySide> {
  if (before === undefined || after === undefined) {
    return {
      ...(before !== undefined && { before: await placeDrawing(drawFlow(before)) }),
      ...(after !== undefined && { after: await placeDrawing(drawFlow(after)) }),
    };
  }
  const blocks = pairBlocks(before, after);
  const reversed = blocks.map((pair) => ({ ...pair, before: pair.after, after: pair.before }));
  return {
    before: await placeDrawing(
      drawFlow(before, [differences({ before: after, after: before, blocks: reversed }, "removed")]),
    ),
    after: await placeDrawing(drawFlow(after, [differences({ before, after, blocks }, "added")])),
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
