import { instance } from "@viz-js/viz";
import fc from "fast-check";
import { expect, test } from "vitest";
import { drawFlow, toDot } from "../../src/index.js";
import { arbHostileFlow } from "../arb-hostile.js";

/** What Graphviz says of a graph. */
interface GraphJson {
  readonly name: string;
  readonly objects?: readonly { readonly name: string; readonly URL?: string }[];
  readonly edges?: readonly unknown[];
}

const viz = await instance();

test("is a graph of the same blocks and lines to Graphviz, whatever the names are", () => {
  fc.assert(
    fc.property(arbHostileFlow, (flow) => {
      const drawing = drawFlow(flow);
      // No ways for lines: Graphviz loses its way around blocks of some shapes, which says nothing about the graph.
      const plain = { format: "json", engine: "dot", graphAttributes: { splines: "none" } } as const;
      const { output, errors } = viz.render(toDot(drawing), plain);
      expect(errors.filter(({ level }) => level === "error")).toEqual([]);
      const graph = JSON.parse(output ?? "{}") as GraphJson;
      const start = drawing.entry === undefined ? [] : ["start"];
      const names = (graph.objects ?? []).map(({ name }) => name).sort();
      expect(names).toEqual([...start, ...drawing.blocks.map((_, at) => `b${at}`)].sort());
      const lines = drawing.blocks.flatMap(({ branches }) => branches.filter(({ target }) => target !== undefined));
      expect(graph.edges ?? []).toHaveLength(lines.length + start.length);
    }),
  );
});
