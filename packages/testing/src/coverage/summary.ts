import {
  type BlockCoverage,
  type BranchCoverage,
  type Coverage,
  countsAsBranch,
  type FlowCoverage,
} from "./coverage.js";

/** How much of something was run. */
export interface Share {
  readonly covered: number;
  readonly total: number;
}

/** The three shares that thresholds are about. */
export interface CoverageShares {
  readonly blocks: Share;
  /** All branches, those of errors among them. */
  readonly branches: Share;
  /** The branches of errors alone. */
  readonly errorBranches: Share;
}

/** What was run of each flow, and of all. */
export interface CoverageSummary {
  readonly flows: readonly (CoverageShares & { readonly name: string })[];
  readonly total: CoverageShares;
}

function share(hits: readonly { readonly hits: number }[]): Share {
  return { covered: hits.filter(({ hits }) => hits > 0).length, total: hits.length };
}

function sum(shares: readonly Share[]): Share {
  return shares.reduce((all, { covered, total }) => ({ covered: all.covered + covered, total: all.total + total }), {
    covered: 0,
    total: 0,
  });
}

/** The branches of a flow that count. */
export function countedBranches(
  flow: FlowCoverage,
): { readonly block: BlockCoverage; readonly branch: BranchCoverage }[] {
  return flow.blocks.flatMap((block) => block.branches.filter(countsAsBranch).map((branch) => ({ block, branch })));
}

function sharesOf(flow: FlowCoverage): CoverageShares {
  const branches = countedBranches(flow).map(({ branch }) => branch);
  return {
    blocks: share(flow.blocks),
    branches: share(branches),
    errorBranches: share(branches.filter(({ kind }) => kind === "error")),
  };
}

/** Adds up how much was run. */
export function summarizeCoverage({ flows }: Coverage): CoverageSummary {
  const each = flows.map((flow) => ({ name: flow.name, ...sharesOf(flow) }));
  return {
    flows: each,
    total: {
      blocks: sum(each.map(({ blocks }) => blocks)),
      branches: sum(each.map(({ branches }) => branches)),
      errorBranches: sum(each.map(({ errorBranches }) => errorBranches)),
    },
  };
}

/** A share in percent, from 0 to 100; 100 when there is nothing to run. */
export function percentOf({ covered, total }: Share): number {
  return total === 0 ? 100 : (covered / total) * 100;
}

/** Percent for people: one decimal, cut off, so that only what is complete reads 100.0. */
export function percentText(share: Share): string {
  return (Math.floor(percentOf(share) * 10) / 10).toFixed(1);
}
