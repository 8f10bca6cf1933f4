import type { ElkExtendedEdge, ElkNode, ElkPort } from "elkjs/lib/elk-api.js";
import type { DrawnBlock } from "../drawing/drawing.js";
import { type BlockBox, blockMeasures } from "./block-box.js";
import type { DrawnPart } from "./drawn-part.js";
import type { Wire } from "./wires.js";

/** Room around a part, between blocks of a column, and between columns, in pixels. */
export const margin = 24;
export const blockGap = 28;
export const columnGap = 56;

export const startSize = { width: 64, height: 28 };

/** Names for the engine: identifiers are data and may hold anything, so nodes are called by their number. */
export const startNode = "start";

const options = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.padding": `[top=${margin},left=${margin},bottom=${margin},right=${margin}]`,
  "elk.spacing.nodeNode": `${blockGap}`,
  "elk.spacing.edgeNode": "16",
  "elk.spacing.edgeEdge": "10",
  "elk.layered.spacing.nodeNodeBetweenLayers": `${columnGap}`,
  "elk.layered.spacing.edgeNodeBetweenLayers": "22",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "10",
  "elk.layered.cycleBreaking.strategy": "MODEL_ORDER",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.considerModelOrder.components": "MODEL_ORDER",
  "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF",
  "elk.layered.nodePlacement.favorStraightEdges": "true",
  "elk.randomSeed": "1",
};

/** Rows that end where few lines go on. */
function foldingOptions(ratio: number) {
  return {
    "elk.aspectRatio": `${ratio}`,
    "elk.layered.wrapping.strategy": "MULTI_EDGE",
    "elk.layered.wrapping.correctionFactor": "1.0",
    "elk.layered.wrapping.multiEdge.improveCuts": "true",
    "elk.layered.wrapping.multiEdge.distancePenalty": "1.0",
  };
}

/**
 * A part as the layout engine takes it: blocks by their position in the drawing, lines by theirs in the part.
 * @param ratio of the width to the height of rows that it is folded into; undefined for one that is not folded
 */
export function layoutGraph(
  { blocks, wires }: DrawnPart,
  drawn: readonly DrawnBlock[],
  boxes: readonly BlockBox[],
  ratio: number | undefined,
): ElkNode {
  const hasStart = wires.some(({ from }) => from === undefined);
  return {
    id: "part",
    layoutOptions: { ...options, ...(ratio !== undefined && foldingOptions(ratio)) },
    children: [...(hasStart ? [startOf()] : []), ...blocks.map((at) => layoutNode(drawn[at]!, at, boxes[at]!))],
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
