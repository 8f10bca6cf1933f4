import type { BlockView } from "../check/block-view.js";
import type { FlowContext } from "../check/flow-context.js";

/** A part of a flow that can only be entered at one block, and so could be a module. */
export interface Part {
  /** Where it begins. */
  readonly head: BlockView;
  /** How much it weighs: its number of blocks, or of characters. */
  readonly weight: number;
  /** How many places outside of it its branches lead to. */
  readonly exits: number;
}

/** Branches by which a module can return, beside its success. */
const mostExits = 9;

/**
 * The heaviest parts of a flow that could be modules: entered at one block, left for few others, and neither nearly
 * everything nor next to nothing. No part lies inside of another.
 * @param weigh what a block contributes
 * @param least what a part has to weigh to be worth a word
 * @returns at most `most`, the heaviest first
 */
export function separableParts(
  context: FlowContext,
  weigh: (block: BlockView) => number,
  least: number,
  most: number,
): Part[] {
  const { controlFlow, dominators, blocks } = context;
  const weights = new Map<number, number>();
  for (const index of [...controlFlow.order].reverse()) {
    const inner = dominators.children(index).reduce((sum, child) => sum + (weights.get(child) ?? 0), 0);
    weights.set(index, inner + weigh(blocks[index]!));
  }
  const total = weights.get(controlFlow.entry ?? -1) ?? 0;
  const heads = controlFlow.order
    .map((index) => ({ index, weight: weights.get(index)! }))
    .filter(({ weight }) => weight <= total * 0.6 && weight >= Math.max(least, total * 0.05))
    .sort((a, b) => b.weight - a.weight);
  const parts: Part[] = [];
  const taken: number[] = [];
  for (const { index, weight } of heads) {
    if (parts.length === most) break;
    if (taken.some((other) => dominators.dominates(other, index))) continue;
    const exits = exitsOf(context, index);
    if (exits > mostExits) continue;
    taken.push(index);
    parts.push({ head: blocks[index]!, weight, exits });
  }
  return parts;
}

function exitsOf({ controlFlow, dominators }: FlowContext, head: number): number {
  const inside = controlFlow.order.filter((index) => dominators.dominates(head, index));
  const targets = inside.flatMap((index) => controlFlow.outgoing[index]!.map(({ to }) => to));
  return new Set(targets.filter((to) => !dominators.dominates(head, to))).size;
}
