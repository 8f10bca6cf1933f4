import type { Coverage } from "../coverage.js";
import { type CoveredBlock, coverageByLine, type FileCoverage, type LineCoverage } from "./lines.js";
import { escapeXml } from "./xml.js";

interface Counts {
  readonly lines: number;
  readonly linesHit: number;
  readonly branches: number;
  readonly branchesHit: number;
}

function branchesOf(blocks: readonly CoveredBlock[]): { readonly all: number; readonly hit: number } {
  const branches = blocks.flatMap((block) => block.branches);
  return { all: branches.length, hit: branches.filter(({ hits }) => hits > 0).length };
}

function countsOf(files: readonly FileCoverage[]): Counts {
  const lines = files.flatMap((file) => file.lines);
  const { all, hit } = branchesOf(lines.flatMap(({ blocks }) => blocks));
  return {
    lines: lines.length,
    linesHit: lines.filter(({ hits }) => hits > 0).length,
    branches: all,
    branchesHit: hit,
  };
}

function rate(hit: number, all: number): string {
  return all === 0 ? "1" : String(Math.floor((hit / all) * 10_000) / 10_000);
}

function rates({ lines, linesHit, branches, branchesHit }: Counts): string {
  return `line-rate="${rate(linesHit, lines)}" branch-rate="${rate(branchesHit, branches)}" complexity="0"`;
}

function lineElement({ line, hits, blocks }: LineCoverage): string {
  const { all, hit } = branchesOf(blocks);
  if (all === 0) return `            <line number="${line}" hits="${hits}" branch="false"/>`;
  const covered = `${Math.floor((hit / all) * 100)}% (${hit}/${all})`;
  return `            <line number="${line}" hits="${hits}" branch="true" condition-coverage="${covered}"/>`;
}

function classElement(file: FileCoverage): string {
  const name = escapeXml(file.file.slice(file.file.lastIndexOf("/") + 1));
  return [
    `        <class name="${name}" filename="${escapeXml(file.file)}" ${rates(countsOf([file]))}>`,
    "          <methods/>",
    "          <lines>",
    ...file.lines.map(lineElement),
    "          </lines>",
    "        </class>",
  ].join("\n");
}

function folderOf({ file }: FileCoverage): string {
  return file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : ".";
}

function packageElement(folder: string, files: readonly FileCoverage[]): string {
  return [
    `    <package name="${escapeXml(folder)}" ${rates(countsOf(files))}>`,
    "      <classes>",
    ...files.map(classElement),
    "      </classes>",
    "    </package>",
  ].join("\n");
}

/**
 * Coverage in the XML of Cobertura, on the lines of the author's sources, for CI systems that draw it. Format:
 * coverage-04.dtd, checked 2026-11-21. Flows whose source is not known are left out.
 * @param options.root folder that files are named relative to, also named as the source folder
 * @param options.timestamp milliseconds since 1970-01-01 UTC. Default 0: the same coverage gives the same file
 */
export function coverageCobertura(
  coverage: Coverage,
  { root, timestamp = 0 }: { readonly root?: string; readonly timestamp?: number } = {},
): string {
  const files = coverageByLine(coverage, root);
  const counts = countsOf(files);
  const totals = `lines-valid="${counts.lines}" lines-covered="${counts.linesHit}" branches-valid="${counts.branches}" branches-covered="${counts.branchesHit}"`;
  const folders = [...new Set(files.map(folderOf))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">',
    `<coverage ${totals} ${rates(counts)} version="0" timestamp="${timestamp}">`,
    "  <sources>",
    `    <source>${escapeXml(root ?? ".")}</source>`,
    "  </sources>",
    "  <packages>",
    ...folders.map((folder) =>
      packageElement(
        folder,
        files.filter((file) => folderOf(file) === folder),
      ),
    ),
    "  </packages>",
    "</coverage>",
    "",
  ].join("\n");
}
