import type { Block, Branch } from "@flowc/connect-model";
import type { BlockCoverage, FlowCoverage } from "../coverage.js";

/** How a block or branch is drawn. `partly`: a block that was run, with a branch that was not. */
export type Mark = "run" | "partly" | "missed" | "uncounted";

/** What coverage says about one branch. */
export interface BranchNote {
  readonly branch: Branch;
  readonly label: string;
  readonly hits: number;
  readonly mark: Mark;
}

/** What coverage says about one block. */
export interface BlockNote {
  readonly hits: number;
  readonly mark: Mark;
  readonly branches: readonly BranchNote[];
}

/** Looks up what coverage says about the blocks of a flow, for pictures. A block it does not know was never run. */
export function notesOf(flow: FlowCoverage): (block: Block) => BlockNote {
  const known = new Map<string, BlockCoverage>(flow.blocks.map((block) => [block.block, block]));
  return (block) => {
    const covered = known.get(block.identifier);
    const branches = block.branches.map((branch, index): BranchNote => {
      const { hits = 0, label = branch.kind, isCopy = false } = covered?.branches[index] ?? {};
      return { branch, label, hits, mark: hits > 0 ? "run" : isCopy ? "uncounted" : "missed" };
    });
    const hits = covered?.hits ?? 0;
    const isPartly = branches.some(({ mark }) => mark === "missed");
    return { hits, branches, mark: hits === 0 ? "missed" : isPartly ? "partly" : "run" };
  };
}
