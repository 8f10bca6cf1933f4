import { printable } from "@flowc/diagnostics";
import type { BlockCoverage, Coverage, CoveredPlace, FlowCoverage } from "../coverage.js";
import { type CoverageShares, countedBranches, percentText, type Share, summarizeCoverage } from "../summary.js";

const header = ["flow", "blocks", "branches", "error branches"];

function cell(share: Share): string {
  return share.total === 0 ? "none" : `${share.covered}/${share.total} ${percentText(share).padStart(5)} %`;
}

function row(name: string, shares: CoverageShares): string[] {
  return [printable(name), cell(shares.blocks), cell(shares.branches), cell(shares.errorBranches)];
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = header.map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? "").length)));
  return rows.map((cells) =>
    cells
      .map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join("   ")
      .trimEnd(),
  );
}

type PathOf = (file: string) => string;

function where(place: CoveredPlace | undefined, pathOf: PathOf): string {
  return place === undefined ? "" : `  ${printable(pathOf(place.file))}:${place.line}`;
}

function missedOf(flow: FlowCoverage, block: BlockCoverage, pathOf: PathOf): string[] {
  const title = `  "${printable(block.block)}" (${printable(block.type)})`;
  if (block.hits === 0) return [`${title}: never run${where(block.place, pathOf)}`];
  return countedBranches({ ...flow, blocks: [block] })
    .filter(({ branch }) => branch.hits === 0)
    .map(({ branch }) => `${title}: ${printable(branch.label)}${where(branch.place ?? block.place, pathOf)}`);
}

function missed(flow: FlowCoverage, pathOf: PathOf): string[] {
  const lines = flow.blocks.flatMap((block) => missedOf(flow, block, pathOf));
  return lines.length === 0 ? [] : ["", `${printable(flow.name)}: not run`, ...lines];
}

/**
 * Coverage as text for people: a table with a row per flow, then what was never run. The branches of a block that was
 * never run are not listed: the block says it.
 * @param pathOf how a source file is shown. Default: as it is
 */
export function coverageText(coverage: Coverage, pathOf: PathOf = (file) => file): string {
  const { flows, total } = summarizeCoverage(coverage);
  const rows = [header, ...flows.map(({ name, ...shares }) => row(name, shares)), row("all", total)];
  return [...table(rows), ...coverage.flows.flatMap((flow) => missed(flow, pathOf)), ""].join("\n");
}
