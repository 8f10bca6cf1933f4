import type { Branch, GraphType } from "@flowc/connect-model";

/**
 * How often each block and branch of some flows was run. Plain JSON: runs in several processes each write one, and
 * `mergeCoverage` makes one of them.
 */
export interface Coverage {
  readonly version: 1;
  /** One per flow or module, sorted by name. A flow that nothing has run is there too, with zeros. */
  readonly flows: readonly FlowCoverage[];
}

/** One flow or module. */
export interface FlowCoverage {
  readonly name: string;
  readonly type: GraphType;
  /** In the order of the flow. */
  readonly blocks: readonly BlockCoverage[];
}

/** Where the author wrote a block or branch. */
export interface CoveredPlace {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** One block. */
export interface BlockCoverage {
  readonly block: string;
  /** Action type. */
  readonly type: string;
  /** How often it began. */
  readonly hits: number;
  readonly place?: CoveredPlace;
  /** In the order of the block. */
  readonly branches: readonly BranchCoverage[];
}

/** One branch of a block. */
export interface BranchCoverage {
  readonly kind: Branch["kind"];
  /** What people call it: `next`, `Equals 1`, `NoMatchingError`. */
  readonly label: string;
  readonly target: string;
  /** How often it was taken. */
  readonly hits: number;
  readonly place?: CoveredPlace;
  /**
   * The wire wants a `NextAction` here that the service never follows: a copy of another branch. It does not count,
   * unless it was taken all the same.
   */
  readonly isCopy?: boolean;
}

/** What people call a branch: `next`, the condition, or the error type. */
export function branchLabel(branch: Branch): string {
  if (branch.kind === "next") return "next";
  return branch.kind === "error" ? branch.errorType : [branch.operator, ...branch.operands].join(" ");
}

/** Whether a branch counts in totals. */
export function countsAsBranch({ isCopy, hits }: BranchCoverage): boolean {
  return isCopy !== true || hits > 0;
}
