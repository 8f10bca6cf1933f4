import type { Coverage } from "../coverage.js";
import { coverageByLine, type FileCoverage, type LineCoverage } from "./lines.js";

function branchLines({ line, blocks }: LineCoverage): { readonly text: string; readonly isTaken: boolean }[] {
  return blocks.flatMap(({ block, branches }, group) =>
    branches.map(({ hits }, index) => ({
      // A dash says that the block itself was never run.
      text: `BRDA:${line},${group},${index},${block.hits === 0 ? "-" : hits}`,
      isTaken: hits > 0,
    })),
  );
}

function record({ file, lines }: FileCoverage): string {
  const branches = lines.flatMap(branchLines);
  return [
    "TN:",
    `SF:${file}`,
    ...branches.map(({ text }) => text),
    `BRF:${branches.length}`,
    `BRH:${branches.filter(({ isTaken }) => isTaken).length}`,
    ...lines.map(({ line, hits }) => `DA:${line},${hits}`),
    `LF:${lines.length}`,
    `LH:${lines.filter(({ hits }) => hits > 0).length}`,
    "end_of_record",
    "",
  ].join("\n");
}

/**
 * Coverage as an LCOV tracefile, on the lines of the author's sources. Format: manual page of geninfo (LCOV 2.x, checked
 * 2026-11-21). Flows whose source is not known are left out.
 * @param options.root folder that files are named relative to
 */
export function coverageLcov(coverage: Coverage, { root }: { readonly root?: string } = {}): string {
  return coverageByLine(coverage, root).map(record).join("");
}
