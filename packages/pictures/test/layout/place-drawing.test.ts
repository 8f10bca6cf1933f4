import { expect, test } from "vitest";
import { drawFlow, placeDrawing } from "../../src/index.js";
import { flowOf, menuFlow } from "../flows.js";

test("places blocks from left to right along the ways contacts take", async () => {
  const placed = await placeDrawing(drawFlow(menuFlow));
  const x = Object.fromEntries(placed.blocks.map((block) => [block.id, block.x]));
  expect(x.menu).toBeGreaterThan(x.hello ?? 0);
  expect(x.queue).toBeGreaterThan(x.menu ?? 0);
  expect(placed.start?.x).toBeLessThan(x.hello ?? 0);
});

test("says of a line that leads round again that it does", async () => {
  const placed = await placeDrawing(drawFlow(menuFlow));
  const back = placed.lines.filter(({ isBack }) => isBack);
  expect(back).toMatchObject([{ from: "menu", to: "again" }]);
});

test("leads lines from the row of their branch to the block they lead to", async () => {
  const placed = await placeDrawing(drawFlow(menuFlow));
  const menu = placed.blocks.find(({ id }) => id === "menu")!;
  for (const line of placed.lines.filter(({ from }) => from === "menu")) {
    const row = menu.branches.findIndex(({ index }) => index === line.branch);
    expect(line.points[0]).toEqual({ x: menu.x + menu.width, y: menu.y + menu.rows[row]! });
    expect(line.points.at(-1)?.x).toBe(placed.blocks.find(({ id }) => id === line.to)?.x);
  }
});

test("places a flow that has no blocks, no entry, or branches to nowhere", async () => {
  expect(await placeDrawing(drawFlow(flowOf([])))).toMatchObject({ blocks: [], lines: [] });
  const lost = flowOf([
    { identifier: "a", type: "Loop", parameters: {}, branches: [{ kind: "next", target: "gone" }] },
  ]);
  const placed = await placeDrawing(drawFlow({ ...lost, entry: "nowhere" }));
  expect(placed.lines).toEqual([]);
  expect(placed.start).toBeUndefined();
});

test("gives the same places to the same drawing", async () => {
  const drawing = drawFlow(menuFlow);
  expect(await placeDrawing(drawing)).toEqual(await placeDrawing(drawing));
});
