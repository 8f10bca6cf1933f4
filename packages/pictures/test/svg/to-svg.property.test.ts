import { parseXml, XmlElement } from "@rgrove/parse-xml";
import fc from "fast-check";
import { expect, test } from "vitest";
import { drawFlow, placeDrawing, toSvg } from "../../src/index.js";
import { arbHostileFlow } from "../arb-hostile.js";

function elements(root: XmlElement): readonly XmlElement[] {
  return [root, ...root.children.flatMap((child) => (child instanceof XmlElement ? elements(child) : []))];
}

test("is XML whatever the names are, of nothing but the elements and attributes of pictures", async () => {
  await fc.assert(
    fc.asyncProperty(arbHostileFlow, async (flow) => {
      const svg = toSvg(await placeDrawing(drawFlow(flow)));
      const { root } = parseXml(svg);
      const all = elements(root!);
      const known = new Set(["svg", "title", "desc", "style", "g", "rect", "path", "text", "circle"]);
      expect(all.filter(({ name }) => !known.has(name))).toEqual([]);
      const attributes = all.flatMap((element) => Object.keys(element.attributes));
      expect(attributes.filter((name) => name.startsWith("on") || name.includes("href") || name === "style")).toEqual(
        [],
      );
      expect(all.filter(({ name }) => name === "style")).toHaveLength(1);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }),
    { numRuns: 50 },
  );
});
