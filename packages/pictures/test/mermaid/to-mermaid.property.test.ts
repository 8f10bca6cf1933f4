import DOMPurify from "dompurify";
import fc from "fast-check";
import mermaid from "mermaid";
import { expect, test } from "vitest";
import { drawFlow, toMermaid } from "../../src/index.js";
import { arbHostileFlow } from "../arb-hostile.js";

// Mermaid cleans HTML through the browser's parser. There is none here, and what is looked at comes before it.
Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text });

/** What the parser of Mermaid makes of a chart. */
interface FlowDb {
  getVertices(): ReadonlyMap<string, { readonly text?: string; readonly link?: string }>;
  getEdges(): readonly { readonly start: string; readonly end: string }[];
}

// The kinds of diagrams are known from the first one on.
await mermaid.parse("flowchart LR");

async function parsed(text: string): Promise<FlowDb> {
  const { mermaidAPI } = mermaid;
  return (await mermaidAPI.getDiagramFromText(text)).db as unknown as FlowDb;
}

test("is a chart of the same blocks and lines to Mermaid's own parser, whatever the names are", async () => {
  await fc.assert(
    fc.asyncProperty(arbHostileFlow, async (flow) => {
      const drawing = drawFlow(flow);
      const db = await parsed(toMermaid(drawing));
      const start = drawing.entry === undefined ? [] : ["start"];
      expect([...db.getVertices().keys()].sort()).toEqual(
        [...start, ...drawing.blocks.map((_, at) => `b${at}`)].sort(),
      );
      const lines = drawing.blocks.flatMap(({ branches }) => branches.filter(({ target }) => target !== undefined));
      expect(db.getEdges()).toHaveLength(lines.length + start.length);
      for (const vertex of db.getVertices().values()) expect(vertex.link).toBeUndefined();
    }),
  );
});

test("would notice a name that is code", async () => {
  await expect(parsed('flowchart LR\n  b0["x"] y"]\n')).rejects.toThrow(/Parse error/);
});
