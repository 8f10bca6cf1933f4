import type { Drawing } from "@flowc/pictures";
import { expect, it } from "vitest";
import { renderDrawings } from "../../src/graph/render-drawings.js";

function named(name: string) {
  const drawing: Drawing = {
    name,
    entry: "a",
    blocks: [{ id: "a", title: `Play prompt ${name}`, isEnding: true, branches: [] }],
  };
  return { name, title: name, drawing };
}

const many = Array.from({ length: 200 }, (_, at) => named(`Flow ${at}`));

it("gives the same texts in the same order, whether few are laid out here or many in threads", async () => {
  const { texts, diagnostics } = await renderDrawings(many, { to: "svg" });
  expect(diagnostics).toEqual([]);
  const alone = await renderDrawings(many.slice(0, 3), { to: "svg" });
  expect(alone.texts).toEqual(texts.slice(0, 3));
  expect(texts.map((text) => /Play prompt (Flow \d+)/.exec(text)?.[1])).toEqual(many.map(({ name }) => name));
});
