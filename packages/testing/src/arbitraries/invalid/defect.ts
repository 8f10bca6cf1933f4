import type { Block, Branch, FlowGraph } from "@flowc/connect-model";

/** Chooses: a whole number from 0, below `sides`. */
export type Choose = (sides: number) => number;

/** One way in which a flow can be wrong. */
export interface Defect {
  /** What is wrong, camelCase: `danglingTarget`. */
  readonly kind: string;
  /** The code of the diagnostic that says so. */
  readonly foundAs: string;
  /** Breaks a structured flow. `block` is where the diagnostic points; absent when it is about the flow as a whole. */
  breaks(graph: FlowGraph, choose: Choose): { readonly graph: FlowGraph; readonly block?: string };
}

/** Identifier of a block that a defect brings along. */
export const brokenBlock = "Broken";

/** The flow with a block before everything else. `ways`: what leads from it to where the flow began before. */
export function withFirst(graph: FlowGraph, block: Block): FlowGraph {
  return { ...graph, entry: block.identifier, blocks: [block, ...graph.blocks] };
}

/** The flow with one of its blocks changed. */
export function withBlock(graph: FlowGraph, identifier: string, change: (block: Block) => Block): FlowGraph {
  return { ...graph, blocks: graph.blocks.map((block) => (block.identifier === identifier ? change(block) : block)) };
}

/** One of the flow's blocks for which something holds. There is always one that speaks, and one that ends the flow or hands on. */
export function oneOf(graph: FlowGraph, choose: Choose, suits: (block: Block) => boolean): Block {
  const suiting = graph.blocks.filter(suits);
  const block = suiting[choose(suiting.length)];
  if (block === undefined) throw new Error("a structured flow has no block that suits");
  return block;
}

/** The way on. */
export const next = (target: string): Branch => ({ kind: "next", target });
/** An error branch. */
export const onError = (errorType: string, target: string): Branch => ({ kind: "error", errorType, target });
/** A condition. */
export const when = (operator: string, operand: string, target: string): Branch => ({
  kind: "condition",
  operator,
  operands: [operand],
  target,
});

/** A defect that is a block of its own, put before the flow. `block` is given where the flow begins. */
export function brokenFirst(
  kind: string,
  foundAs: string,
  type: string,
  parameters: Block["parameters"],
  branches: (start: string) => readonly Branch[] = (start) => [next(start), onError("NoMatchingError", start)],
): Defect {
  return {
    kind,
    foundAs,
    breaks: (graph) => ({
      graph: withFirst(graph, { identifier: brokenBlock, type, parameters, branches: branches(graph.entry) }),
      block: brokenBlock,
    }),
  };
}
