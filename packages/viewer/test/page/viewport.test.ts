import { expect, test } from "vitest";
import { alongWith, centre, detailAt, firstView, hold, reveal, seen, wholeView } from "../../page/graph/viewport.js";

const window = { width: 1000, height: 600 };
const box = { x: 2000, y: 1000, width: 200, height: 100 };

test("shows a small drawing as it was drawn, in the middle", () => {
  expect(wholeView({ width: 400, height: 200 }, window)).toEqual({ k: 1, x: 300, y: 200 });
});

test("shows all of a large drawing", () => {
  const view = wholeView({ width: 9000, height: 3000 }, window);
  const part = seen(view, window);
  expect(part.x).toBeLessThanOrEqual(0);
  expect(part.x + part.width).toBeGreaterThanOrEqual(9000);
});

test("begins a drawing that is too large to be read at its start", () => {
  const start = { x: 24, y: 900, width: 64, height: 28 };
  const view = firstView({ width: 9000, height: 3000 }, window, start);
  expect(view.k).toBeGreaterThanOrEqual(0.6);
  const part = seen(view, window);
  expect(part.x).toBeLessThan(start.x);
  expect(part.y).toBeLessThan(start.y);
});

test("wastes no room above a drawing that begins at its top, nor below one that is a single row", () => {
  const start = { x: 24, y: 40, width: 64, height: 28 };
  expect(firstView({ width: 2300, height: 1400 }, window, start).y).toBe(0);
  const row = firstView({ width: 5000, height: 200 }, window, start);
  expect(row.y + 100 * row.k).toBe(window.height / 2);
});

test("moves no further than it must to show a block", () => {
  const view = { k: 1, x: -1900, y: -950 };
  expect(reveal(view, box, window)).toEqual(view);
  const after = reveal({ k: 1, x: 0, y: 0 }, box, window);
  const part = seen(after, window);
  expect(part.x + part.width).toBe(box.x + box.width + 32);
});

test("enlarges what could not be read, and centres what is larger than the window", () => {
  expect(reveal({ k: 0.1, x: 0, y: 0 }, box, window).k).toBe(0.8);
  const wide = { ...box, width: 3000 };
  expect(reveal({ k: 1, x: 0, y: 0 }, wide, window).x).toBe(500 - 2000 - 1500);
});

test("keeps a block where it is on the screen when it was laid out elsewhere", () => {
  const view = { k: 0.5, x: 10, y: 20 };
  const moved = { ...box, x: 2400, y: 900 };
  const after = hold(view, box, moved);
  expect(moved.x * after.k + after.x).toBe(box.x * view.k + view.x);
  expect(moved.y * after.k + after.y).toBe(box.y * view.k + view.y);
  expect(hold(view, box, undefined)).toBe(view);
});

test("moves another drawing by as much, and enlarges it around the same point of the window", () => {
  const other = { k: 0.5, x: 100, y: 40 };
  expect(alongWith({ k: 1, x: 0, y: 0 }, { k: 1, x: -30, y: 12 }, other)).toEqual({ k: 0.5, x: 70, y: 52 });
  // The mouse is at (200, 100) of both windows while the wheel turns.
  const before = { k: 1, x: 20, y: 10 };
  const after = { k: 2, x: -160, y: -80 };
  const along = alongWith(before, after, other);
  const under = ({ x, y, k }: typeof other) => [(200 - x) / k, (100 - y) / k];
  expect(under(after)).toEqual(under(before));
  expect(under(along)).toEqual(under(other));
});

test("centres a box at any size", () => {
  const part = seen(centre({ k: 2, x: 0, y: 0 }, box, window), window);
  expect(part.x + part.width / 2).toBe(2100);
});

test("tells less the smaller things are", () => {
  expect([1, 0.4, 0.1].map(detailAt)).toEqual(["near", "middle", "far"]);
});
