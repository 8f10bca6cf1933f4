import type { Block, FlowGraph } from "@flowc/connect-model";
import { type Box, layoutFlow } from "@flowc/flow-compiler";
import type { FlowCoverage } from "../coverage.js";
import { escapeXml } from "../formats/xml.js";
import { type BlockNote, type BranchNote, type Mark, notesOf } from "./notes.js";

const margin = 40;
const headHeight = 64;

/** Marks beside colours, for those who do not see the colours. */
const signs: Readonly<Record<Mark, string>> = { run: "✓", partly: "◐", missed: "✗", uncounted: "" };

const style = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .name { font-weight: 600 } .type, .hits { font-size: 11px; fill: #57606a }
  rect { stroke-width: 2 } path { fill: none; stroke-width: 2 }
  .run rect { fill: #e6f4ea; stroke: #1e7e34 } .partly rect { fill: #fff4d6; stroke: #9a6700 }
  .missed rect { fill: #fde8e8; stroke: #b42318; stroke-dasharray: 6 4 }
  path.run { stroke: #1e7e34 } path.missed { stroke: #b42318; stroke-dasharray: 6 4 } path.uncounted { stroke: #d0d7de }
`;

function cut(text: string, most: number): string {
  return escapeXml(text.length > most ? `${text.slice(0, most - 1)}…` : text);
}

/** Where the row of a branch is drawn in its block. */
function rowY(box: Box, index: number, rows: number): number {
  const height = (box.height - headHeight) / Math.max(1, rows);
  return box.y + headHeight + height * (index + 0.5);
}

function branchText({ label, hits, mark }: BranchNote, box: Box, y: number): string {
  const right = box.x + box.width - 8;
  const sign = mark === "uncounted" ? "" : ` ${signs[mark]} ${hits}`;
  return [
    `    <text x="${box.x + 10}" y="${y + 4}">${cut(label, 22)}</text>`,
    `    <text class="hits" x="${right}" y="${y + 4}" text-anchor="end">${sign}</text>`,
  ].join("\n");
}

function blockElement(block: Block, note: BlockNote, box: Box): string {
  const rows = note.branches.map((branch, index) => branchText(branch, box, rowY(box, index, note.branches.length)));
  return [
    `  <g class="${note.mark}">`,
    `    <title>${escapeXml(`${block.identifier} (${block.type}): run ${note.hits} times`)}</title>`,
    `    <rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="6"/>`,
    `    <text class="name" x="${box.x + 10}" y="${box.y + 24}">${signs[note.mark]} ${cut(block.identifier, 23)}</text>`,
    `    <text class="type" x="${box.x + 10}" y="${box.y + 44}">${cut(block.type, 28)} · ${note.hits}×</text>`,
    ...rows,
    "  </g>",
  ].join("\n");
}

function edge(mark: Mark, fromX: number, fromY: number, to: Box): string {
  const toY = to.y + 20;
  // A way back bends round; a way on bends as far as half the distance.
  const bend = Math.max(40, Math.abs(to.x - fromX) / 2);
  const curve = `M${fromX} ${fromY} C${fromX + bend} ${fromY} ${to.x - bend} ${toY} ${to.x} ${toY}`;
  return `  <path class="${mark}" d="${curve}" marker-end="url(#arrow)"/>`;
}

/**
 * A picture of a flow with its coverage, as SVG: blocks are placed as the compiler lays flows out. Green with a tick was
 * run with all branches, yellow partly, red and dashed never; each branch shows how often it was taken.
 */
export function coverageSvg(graph: FlowGraph, coverage: FlowCoverage): string {
  const { entryPoint, blocks } = layoutFlow(graph);
  const note = notesOf(coverage);
  const boxes = new Map<string, Box>();
  graph.blocks.forEach(({ identifier }, index) => {
    const box = blocks[index];
    if (box !== undefined && !boxes.has(identifier)) boxes.set(identifier, box);
  });
  const drawn = graph.blocks.map((block, index) => ({ block, note: note(block), box: blocks[index] as Box }));
  const edges = drawn.flatMap(({ note, box }) =>
    note.branches.flatMap(({ branch, mark }, index) => {
      const to = boxes.get(branch.target);
      return to === undefined ? [] : [edge(mark, box.x + box.width, rowY(box, index, note.branches.length), to)];
    }),
  );
  const entry = boxes.get(graph.entry);
  const width = Math.max(entryPoint.x, ...blocks.map((box) => box.x + box.width)) + margin;
  const height = Math.max(entryPoint.y, ...blocks.map((box) => box.y + box.height)) + margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `  <title>${escapeXml(`Coverage of ${graph.name}`)}</title>`,
    `  <style>${style}</style>`,
    '  <defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 L8 4 L0 8 z" style="fill:#57606a;stroke:none"/></marker></defs>',
    ...(entry === undefined ? [] : [edge("run", entryPoint.x, entryPoint.y, entry)]),
    ...edges,
    ...drawn.map((one) => blockElement(one.block, one.note, one.box)),
    "</svg>",
    "",
  ].join("\n");
}
