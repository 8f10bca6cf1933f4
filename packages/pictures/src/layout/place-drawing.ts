import type { ElkExtendedEdge, ElkNode, ElkPort } from "elkjs/lib/elk-api.js";
import type { Drawing, DrawnBlock, DrawnBranch } from "../drawing/drawing.js";
import { type BlockBox, blockBox, blockMeasures } from "./block-box.js";
import { layoutEngine } from "./layout-engine.js";
import { lineSigns, mayBeSigned } from "./line-signs.js";
import type { PlacedBlock, PlacedBox, PlacedDrawing, PlacedLine, Point } from "./placed-drawing.js";
import { readingOrder } from "./reading-order.js";

const margin = 24;
const startSize = { width: 64, height: 28 };

/** Names for the engine: identifiers are data and may hold anything, so nodes are called by their number. */
const startNode = "start";

export interface PlaceOptions {
  /**
   * How failures are drawn that lead to one block from three or more rows. `signs`: by a letter at the row and at the
   * block; `lines`: as lines, like all others. Default `signs`.
   */
  readonly failures?: "signs" | "lines";
}

/**
 * Gives everything in a drawing a place: blocks in columns from left to right, lines from the row of a branch to the
 * block that it leads to, ways back around what they pass. The same drawing always gets the same places. Never fails:
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
  const wires = wiresOf(drawing, (branch) => signOf(branch) === undefined);
  const engine = await layoutEngine();
  const laid = await engine.layout(layoutGraph(drawing, boxes, wires));
  const nodes = new Map((laid.children ?? []).map((node) => [node.id, node]));
  const placed = blocks.map((block, at): PlacedBlock => {
    const sign = signs.get(block.id);
    return { ...block, ...boxes[at]!, ...pointOf(nodes.get(`${at}`)), ...(sign !== undefined && { sign }) };
  });
  const routes = new Map((laid.edges ?? []).map((edge) => [edge.id, pointsOf(edge)]));
  const start = nodes.get(startNode);
  return {
    name,
    ...(entry !== undefined && { entry }),
    width: laid.width ?? 0,
    height: laid.height ?? 0,
    ...(start !== undefined && { start: { ...pointOf(start), ...startSize } satisfies PlacedBox }),
    blocks: placed,
    lines: wires.map((wire, at) => placedLine(wire, routes.get(`e${at}`) ?? [])),
  };
}

/** A line before it has a way. */
interface Wire {
  readonly from?: {
    readonly block: DrawnBlock;
    readonly at: number;
    readonly branch: DrawnBranch;
    readonly row: number;
  };
  readonly to: string;
  readonly toAt: number;
}

function wiresOf({ blocks, entry }: Drawing, isDrawn: (branch: DrawnBranch) => boolean): readonly Wire[] {
  const index = new Map(blocks.map(({ id }, at) => [id, at]));
  const begin = entry === undefined ? undefined : index.get(entry);
  const first: readonly Wire[] = entry === undefined || begin === undefined ? [] : [{ to: entry, toAt: begin }];
  const rest = blocks.flatMap((block, at) =>
    block.branches.flatMap((branch, row): Wire[] => {
      const toAt = branch.target === undefined ? undefined : index.get(branch.target);
      return branch.target === undefined || toAt === undefined || !isDrawn(branch)
        ? []
        : [{ from: { block, at, branch, row }, to: branch.target, toAt }];
    }),
  );
  return [...first, ...rest];
}

function layoutGraph(drawing: Drawing, boxes: readonly BlockBox[], wires: readonly Wire[]): ElkNode {
  const hasStart = wires[0] !== undefined && wires[0].from === undefined;
  return {
    id: "drawing",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.edgeRouting": "ORTHOGONAL",
      "elk.padding": `[top=${margin},left=${margin},bottom=${margin},right=${margin}]`,
      "elk.spacing.nodeNode": "28",
      "elk.spacing.edgeNode": "16",
      "elk.spacing.edgeEdge": "10",
      "elk.layered.spacing.nodeNodeBetweenLayers": "56",
      "elk.layered.spacing.edgeNodeBetweenLayers": "22",
      "elk.layered.spacing.edgeEdgeBetweenLayers": "10",
      "elk.layered.cycleBreaking.strategy": "MODEL_ORDER",
      "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
      "elk.layered.considerModelOrder.components": "MODEL_ORDER",
      "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF",
      "elk.layered.nodePlacement.favorStraightEdges": "true",
      "elk.randomSeed": "1",
    },
    children: [
      ...(hasStart ? [startOf()] : []),
      ...readingOrder(drawing).map((at) => layoutNode(drawing.blocks[at]!, at, boxes[at]!)),
    ],
    edges: wires.map((wire, at) => layoutEdge(wire, at)),
  };
}

function startOf(): ElkNode {
  const port: ElkPort = { id: `${startNode}.out`, x: startSize.width, y: startSize.height / 2, width: 0, height: 0 };
  return {
    id: startNode,
    ...startSize,
    ports: [{ ...port, layoutOptions: { "elk.port.side": "EAST" } }],
    layoutOptions: { "elk.portConstraints": "FIXED_POS", "elk.layered.layering.layerConstraint": "FIRST" },
  };
}

function layoutNode({ branches }: DrawnBlock, at: number, { width, height, rows }: BlockBox): ElkNode {
  const enter = { id: `${at}.in`, x: 0, y: blockMeasures.titleHeight / 2, width: 0, height: 0 };
  return {
    id: `${at}`,
    width,
    height,
    ports: [
      { ...enter, layoutOptions: { "elk.port.side": "WEST" } },
      ...branches.map((_, row) => ({
        id: `${at}.${row}`,
        x: width,
        y: rows[row] ?? 0,
        width: 0,
        height: 0,
        layoutOptions: { "elk.port.side": "EAST" },
      })),
    ],
    layoutOptions: { "elk.portConstraints": "FIXED_POS" },
  };
}

/** The way of most contacts is kept straight and short; failures go round it. */
const priorities = { main: "10", condition: "5", error: "1" } as const;

function layoutEdge({ from, toAt }: Wire, at: number): ElkExtendedEdge {
  const priority = priorities[from?.branch.role ?? "main"];
  return {
    id: `e${at}`,
    sources: [from === undefined ? `${startNode}.out` : `${from.at}.${from.row}`],
    targets: [`${toAt}.in`],
    layoutOptions: {
      "elk.layered.priority.straightness": priority,
      "elk.layered.priority.shortness": priority,
      "elk.layered.priority.direction": priority,
    },
  };
}

function pointOf(node: ElkNode | undefined): Point {
  return { x: node?.x ?? 0, y: node?.y ?? 0 };
}

function pointsOf({ sections = [] }: ElkExtendedEdge): readonly Point[] {
  return sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]);
}

function placedLine({ from, to }: Wire, points: readonly Point[]): PlacedLine {
  const isBack = (points.at(-1)?.x ?? 0) <= (points[0]?.x ?? 0);
  if (from === undefined) return { to, role: "main", isBack, points };
  const { block, branch } = from;
  // What leaves a block that is new or gone is as new or gone as it is.
  const isWhole = block.mark === "added" || block.mark === "removed";
  const mark = branch.mark ?? (isWhole ? block.mark : undefined);
  return { from: block.id, branch: branch.index, to, role: branch.role, ...(mark && { mark }), isBack, points };
}
