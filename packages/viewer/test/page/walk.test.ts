import { drawFlow, type PlacedDrawing, placeDrawing } from "@flowc/pictures";
import { beforeAll, expect, test } from "vitest";
import { graphMove, type Standpoint, standOn, standOnEntry, walk } from "../../page/graph/walk.js";
import { sampleFlows } from "../sample/sample-flows.js";

let drawing: PlacedDrawing;

beforeAll(async () => {
  drawing = await placeDrawing(drawFlow(sampleFlows[0]!.build().graph));
});

function menu(): Standpoint {
  const block = drawing.blocks.find(({ title }) => title.includes("input"));
  return standOn(block?.id ?? "");
}

function targetOf({ block, branch }: Standpoint): string | undefined {
  return drawing.blocks.find(({ id }) => id === block)?.branches[branch]?.target;
}

test("begins where contacts begin", () => {
  expect(standOnEntry(drawing)?.block).toBe(drawing.entry);
  expect(walk(drawing, menu(), "Home").block).toBe(drawing.entry);
});

test("follows the chosen branch to the right, and comes back the same way", () => {
  const second = walk(drawing, menu(), "ArrowDown");
  expect(second).toEqual({ ...menu(), branch: 1 });
  const there = walk(drawing, second, "ArrowRight");
  expect(there.block).toBe(targetOf(second));
  expect(walk(drawing, there, "ArrowLeft")).toEqual(second);
});

test("goes back to a block that leads here when nobody walked", () => {
  const next = targetOf(standOn(drawing.entry ?? ""));
  expect(walk(drawing, standOn(next ?? ""), "ArrowLeft").block).toBe(drawing.entry);
});

test("reaches the block below after the last branch, and the one above before the first", () => {
  const start = menu();
  const count = drawing.blocks.find(({ id }) => id === start.block)?.branches.length ?? 0;
  const last = { ...start, branch: count - 1 };
  const below = walk(drawing, last, "ArrowDown");
  const above = walk(drawing, start, "ArrowUp");
  const y = (id: string) => drawing.blocks.find((block) => block.id === id)?.y ?? 0;
  if (below.block !== start.block) expect(y(below.block)).toBeGreaterThan(y(start.block));
  if (above.block !== start.block) expect(y(above.block)).toBeLessThan(y(start.block));
  expect([below.block, above.block].some((id) => id !== start.block)).toBe(true);
});

test("stays where nothing leads on", () => {
  const end = drawing.blocks.find(({ isEnding }) => isEnding);
  const there = standOn(end?.id ?? "");
  expect(walk(drawing, there, "ArrowRight")).toBe(there);
});

test("reaches every block that contacts reach by the keys alone", () => {
  const seen = new Set<string>();
  const open = [standOnEntry(drawing)!];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at.block)) continue;
    seen.add(at.block);
    const { branches = [] } = drawing.blocks.find(({ id }) => id === at?.block) ?? {};
    for (let branch = 0; branch < branches.length; branch++) {
      const next = walk(drawing, { ...at, branch }, "ArrowRight");
      if (!seen.has(next.block)) open.push(next);
    }
  }
  expect(seen.size).toBe(drawing.blocks.length);
});

test("closes a block only when one is open, and leaves other keys alone", () => {
  expect(graphMove("Escape", true)).toEqual({ kind: "close" });
  expect(graphMove("Escape", false)).toBeUndefined();
  expect(graphMove("Tab", true)).toBeUndefined();
  expect(graphMove("-", false)).toEqual({ kind: "enlarge", isLarger: false });
});
