import type { ElkExtendedEdge, ElkNode } from "elkjs/lib/elk-api.js";
import type { Drawing, DrawnBranch } from "../drawing/drawing.js";
import { type BlockBox, blockBox } from "./block-box.js";
import { type DrawnPart, partsOf } from "./drawn-part.js";
import { foldedRatio } from "./folding.js";
import { layoutEngine } from "./layout-engine.js";
import { layoutGraph, margin, startNode, startSize } from "./layout-graph.js";
import { lineSigns, mayBeSigned } from "./line-signs.js";
import type { PlacedBlock, PlacedDrawing, PlacedLine, Point } from "./placed-drawing.js";
import { readingOrder } from "./reading-order.js";
import { type Wire, wiresOf } from "./wires.js";

export interface PlaceOptions {
  /**
   * How failures are drawn that lead to one block from three or more rows. `signs`: by a letter at the row and at the
   * block; `lines`: as lines, like all others. Default `signs`.
   */
  readonly failures?: "signs" | "lines";
}

/**
 * Gives everything in a drawing a place: blocks in columns from left to right, lines from the row of a branch to the
 * block that it leads to, ways back around what they pass. What would be one long row is folded into rows, like the
 * lines of a text. Parts that no line leads to stand below. The same drawing always gets the same places. Never fails:
 * a drawing may have cycles, parts that nothing leads to, and no entry.
 */
export async function placeDrawing(
  drawing: Drawing,
  { failures = "signs" }: PlaceOptions = {},
): Promise<PlacedDrawing> {
  const { blocks, name, entry } = drawing;
  if (blocks.length === 0) return { name, width: 2 * margin, height: 2 * margin, blocks: [], lines: [] };
  const signs = failures === "signs" ? lineSigns(drawing) : new Map<string, string>();
  const signOf = (branch: DrawnBranch) =>
    branch.target !== undefined && mayBeSigned(branch) ? signs.get(branch.target) : undefined;
  const boxes = blocks.map((block) => blockBox(block, signOf));
  const order = readingOrder(drawing);
  const wires = wiresOf(drawing, (branch) => signOf(branch) === undefined);
  const places = await layOut(partsOf(order, wires), drawing, boxes);
  const position = new Map(order.map((at, index) => [at, index]));
  const isBack = ({ from, toAt }: Wire) => from !== undefined && position.get(toAt)! <= position.get(from.at)!;
  return {
    name,
    ...(entry !== undefined && { entry }),
    width: places.width,
    height: places.height,
    ...(places.start !== undefined && { start: { ...places.start, ...startSize } }),
    blocks: blocks.map((block, at): PlacedBlock => {
      const sign = signs.get(block.id);
      return { ...block, ...boxes[at]!, ...places.blocks.get(at)!, ...(sign !== undefined && { sign }) };
    }),
    lines: wires.map((wire) => placedLine(wire, isBack(wire), places.ways.get(wire) ?? [])),
  };
}

/** Where things are. */
interface Places {
  width: number;
  height: number;
  start?: Point;
  readonly blocks: Map<number, Point>;
  readonly ways: Map<Wire, readonly Point[]>;
}

/** How many times as wide as high everything below the first part becomes when it has the choice. */
const shapeBelow = 1.5;

/** Lays out each part by itself, the first one on top, the others below it in rows. */
async function layOut(parts: readonly DrawnPart[], { blocks }: Drawing, boxes: readonly BlockBox[]): Promise<Places> {
  const engine = await layoutEngine();
  const laid: ElkNode[] = [];
  for (const part of parts) {
    laid.push(await engine.layout(layoutGraph(part, blocks, boxes, foldedRatio(part, boxes))));
  }
  const [first, ...others] = laid.map(({ width = 0, height = 0 }) => ({ width, height }));
  const area = others.reduce((sum, { width, height }) => sum + width * height, 0);
  const rowWidth = Math.max(first?.width ?? 0, Math.sqrt(area * shapeBelow));
  const places: Places = { width: 0, height: 0, blocks: new Map(), ways: new Map() };
  let corner: Point = { x: 0, y: 0 };
  for (const [at, node] of laid.entries()) {
    const { width = 0, height = 0 } = node;
    if (at === 1 || corner.x + width > rowWidth) corner = { x: 0, y: places.height };
    take(node, parts[at]!, corner, places);
    places.width = Math.max(places.width, corner.x + width);
    places.height = Math.max(places.height, corner.y + height);
    corner = { x: corner.x + width, y: corner.y };
  }
  return places;
}

function take({ children = [], edges = [] }: ElkNode, { wires }: DrawnPart, corner: Point, places: Places): void {
  const moved = ({ x = 0, y = 0 }: Partial<Point>): Point => ({ x: x + corner.x, y: y + corner.y });
  for (const node of children) {
    if (node.id === startNode) places.start = moved(node);
    else places.blocks.set(Number(node.id), moved(node));
  }
  for (const edge of edges) places.ways.set(wires[Number(edge.id.slice(1))]!, pointsOf(edge).map(moved));
}

function pointsOf({ sections = [] }: ElkExtendedEdge): readonly Point[] {
  return sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]);
}

function placedLine({ from, to }: Wire, isBack: boolean, points: readonly Point[]): PlacedLine {
  if (from === undefined) return { to, role: "main", isBack, points };
  const { block, branch } = from;
  // What leaves a block that is new or gone is as new or gone as it is.
  const isWhole = block.mark === "added" || block.mark === "removed";
  const mark = branch.mark ?? (isWhole ? block.mark : undefined);
  return { from: block.id, branch: branch.index, to, role: branch.role, ...(mark && { mark }), isBack, points };
}
