import { expect, test } from "vitest";
import { drawFlow, placeDrawing } from "../../src/index.js";
import { flowOf, menuFlow, promptsInARow } from "../flows.js";

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

test("folds what would be one long row into rows that are read like lines of a text", async () => {
  const { blocks, lines, width, height } = await placeDrawing(drawFlow(promptsInARow(60)));
  expect(width / height).toBeLessThan(2.5);
  const rows = new Set(blocks.map(({ y }) => y));
  expect(rows.size).toBeGreaterThan(3);
  const order = blocks.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ id }) => id);
  expect(order).toEqual(blocks.map(({ id }) => id));
  expect(lines.filter(({ isBack }) => isBack)).toEqual([]);
});

test("leaves a row that can be seen at once as it is", async () => {
  const { blocks } = await placeDrawing(drawFlow(promptsInARow(6)));
  expect(new Set(blocks.map(({ y }) => y)).size).toBe(1);
});

test("puts what no line leads to below the flow, in rows as well", async () => {
  const flow = promptsInARow(4);
  const alone = Array.from({ length: 30 }, (_, at) => ({
    ...flow.blocks[3]!,
    identifier: `alone ${at}`,
    branches: [],
  }));
  const placed = await placeDrawing(drawFlow({ ...flow, blocks: [...flow.blocks, ...alone] }));
  const bottom = Math.max(...placed.blocks.slice(0, 4).map(({ y, height }) => y + height));
  expect(Math.min(...placed.blocks.slice(4).map(({ y }) => y))).toBeGreaterThan(bottom);
  expect(placed.width / placed.height).toBeGreaterThan(0.7);
});
