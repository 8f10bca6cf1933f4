import type { ControlEdge } from "../analysis/control-flow.js";
import type { FlowContext } from "./flow-context.js";
import { quote } from "./quote.js";

const mostBlocks = 5;

/** A circle of blocks as a reader follows it: `"A", "B" and back to "A"`. */
export function circleWords(edges: readonly ControlEdge[], context: FlowContext): string {
  const names = edges.map(({ from }) => quote(context.blocks[from]!.identifier));
  if (names.length === 1) return `${names[0]} and back to itself`;
  const shown = names.length > mostBlocks ? [...names.slice(0, mostBlocks - 1), "..."] : names;
  return `${shown.join(", ")} and back to ${names[0]}`;
}
