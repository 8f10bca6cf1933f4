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

function where(place: CoveredPlace | undefined): string {
  return place === undefined ? "" : `  ${printable(place.file)}:${place.line}`;
}

function missedOf(flow: FlowCoverage, block: BlockCoverage): string[] {
  const title = `  "${printable(block.block)}" (${printable(block.type)})`;
  if (block.hits === 0) return [`${title}: never run${where(block.place)}`];
  return countedBranches({ ...flow, blocks: [block] })
    .filter(({ branch }) => branch.hits === 0)
    .map(({ branch }) => `${title}: ${printable(branch.label)}${where(branch.place ?? block.place)}`);
}

function missed(flow: FlowCoverage): string[] {
  const lines = flow.blocks.flatMap((block) => missedOf(flow, block));
  return lines.length === 0 ? [] : ["", `${printable(flow.name)}: not run`, ...lines];
}

/**
 * Coverage as text for people: a table with a row per flow, then what was never run. The branches of a block that was
 * never run are not listed: the block says it.
 */
export function coverageText(coverage: Coverage): string {
  const { flows, total } = summarizeCoverage(coverage);
  const rows = [header, ...flows.map(({ name, ...shares }) => row(name, shares)), row("all", total)];
  return [...table(rows), ...coverage.flows.flatMap(missed), ""].join("\n");
}
