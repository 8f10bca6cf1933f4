import type { Diagnostic } from "@flowc/diagnostics";
import type { Coverage } from "./coverage.js";
import { coverageDiagnostics } from "./coverage-diagnostics.js";
import { type CoverageShares, countedBranches, percentOf, percentText, summarizeCoverage } from "./summary.js";

/** How much of all flows together has to be run, in percent from 0 to 100. What is absent is not asked for. */
export interface CoverageThresholds {
  readonly blocks?: number;
  readonly branches?: number;
  readonly errorBranches?: number;
}

const measures = ["blocks", "branches", "errorBranches"] as const satisfies readonly (keyof CoverageShares)[];

const words = { blocks: "blocks", branches: "branches", errorBranches: "error branches" } as const;

/** What was never run, as the author would look for it: `Main "menu": Equals 1`. */
function notRun({ flows }: Coverage, measure: keyof CoverageShares): string[] {
  return flows.flatMap((flow) => {
    if (measure === "blocks") {
      return flow.blocks.filter(({ hits }) => hits === 0).map(({ block }) => `${flow.name} "${block}"`);
    }
    return countedBranches(flow)
      .filter(({ branch }) => branch.hits === 0 && (measure === "branches" || branch.kind === "error"))
      .map(({ block, branch }) => `${flow.name} "${block.block}": ${branch.label}`);
  });
}

/** Compares coverage with what is asked for: TEST120 for each threshold that is missed, TEST122 for one that is none. */
export function checkThresholds(coverage: Coverage, thresholds: CoverageThresholds): Diagnostic[] {
  const { total } = summarizeCoverage(coverage);
  return measures.flatMap((measure) => {
    const wanted = thresholds[measure];
    if (wanted === undefined) return [];
    if (!(wanted >= 0 && wanted <= 100)) {
      return [coverageDiagnostics.create("TEST122", { measure: words[measure], value: wanted })];
    }
    if (percentOf(total[measure]) >= wanted) return [];
    const percent = percentText(total[measure]);
    const missing = notRun(coverage, measure);
    return [coverageDiagnostics.create("TEST120", { measure: words[measure], percent, wanted, missing })];
  });
}
