import type { BlockOverlay, BranchOverlay, Overlay } from "../drawing/overlay.js";

/** How often the blocks and branches of a flow were run: what `@flowc/testing` calls the coverage of a flow. */
export interface RunCounts {
  readonly blocks: readonly {
    readonly block: string;
    readonly hits: number;
    /** In the order of the block. */
    readonly branches: readonly { readonly hits: number; readonly isCopy?: boolean }[];
  }[];
}

/**
 * Lays over a drawing what was run: blocks with all their branches, in part, or never; and how often. A branch that the
 * service never follows does not count.
 */
export function coverageOverlay({ blocks }: RunCounts): Overlay {
  return new Map(
    blocks.map(({ block, hits, branches }): [string, BlockOverlay] => {
      const counted = branches.map(({ hits, isCopy }) => ({ hits, isCounted: isCopy !== true || hits > 0 }));
      const isPartly = counted.some(({ hits, isCounted }) => isCounted && hits === 0);
      const said = counted.flatMap(({ hits, isCounted }, index): [number, BranchOverlay][] =>
        isCounted ? [[index, { mark: hits > 0 ? "run" : "missed", note: `${hits}` }]] : [],
      );
      const mark = hits === 0 ? "missed" : isPartly ? "partly" : "run";
      return [block, { mark, note: timesWords(hits), branches: new Map(said) }];
    }),
  );
}

function timesWords(hits: number): string {
  if (hits === 0) return "never run";
  return hits === 1 ? "run once" : `run ${hits} times`;
}
