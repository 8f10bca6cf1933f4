import type { FlowGraph } from "@flowc/connect-model";
import { drawFlow } from "@flowc/pictures";
import type { Program } from "@flowc/simulator";

/** How much of what a block does is told with its name, in characters. */
const longest = 44;

/** What people call the blocks of a program: by what the graph says of them, not by their identifiers. */
export class BlockNames {
  readonly #program: Program;
  readonly #flows = new Map<FlowGraph, ReadonlyMap<string, string>>();

  constructor(program: Program) {
    this.#program = program;
  }

  /**
   * `Play prompt “Welcome to the shop.”`; the identifier in quotes of a block that nobody knows.
   * @param flow key of the flow in the program
   */
  of(flow: string, block: string): string {
    const graph = this.#program.flows.get(flow)?.unit.graph;
    const names = graph && (this.#flows.get(graph) ?? namesIn(graph));
    if (graph !== undefined && names !== undefined) this.#flows.set(graph, names);
    return names?.get(block) ?? `"${block}"`;
  }
}

function namesIn(graph: FlowGraph): ReadonlyMap<string, string> {
  const { blocks } = drawFlow(graph);
  return new Map(
    blocks.map(({ id, title, summary }) => [id, summary === undefined ? title : `${title} ${cut(summary)}`]),
  );
}

/** Texts are in quotes already; what else a block is about gets brackets. */
function cut(summary: string): string {
  const letters = Array.from(summary);
  const text = letters.length > longest ? `${letters.slice(0, longest).join("")}…` : summary;
  if (!text.startsWith("“")) return `(${text})`;
  return text.endsWith("”") ? text : `${text}”`;
}
