import type { FlowGraph } from "@flowc/connect-model";
import { coverageOverlay, drawFlow, placeDrawing, type SvgOptions, toMermaid, toSvg } from "@flowc/pictures";
import type { FlowCoverage } from "./coverage.js";

/**
 * A flow as a Mermaid flow chart with its coverage: green blocks were run with all their branches, yellow ones partly,
 * red ones not at all; each branch shows how often it was taken.
 */
export function coverageMermaid(graph: FlowGraph, coverage: FlowCoverage): string {
  return toMermaid(drawFlow(graph, [coverageOverlay(coverage)]));
}

/**
 * A picture of a flow with its coverage, as SVG: green with a tick was run with all branches, yellow partly, red and
 * dashed never; each branch shows how often it was taken. Light or dark as the reader's system asks for.
 */
export async function coverageSvg(graph: FlowGraph, coverage: FlowCoverage, options: SvgOptions = {}): Promise<string> {
  const placed = await placeDrawing(drawFlow(graph, [coverageOverlay(coverage)]));
  return toSvg(placed, { title: `Coverage of ${graph.name}`, ...options });
}
