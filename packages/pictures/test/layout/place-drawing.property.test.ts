import type { Block } from "@flowc/connect-model";
import { arbFlowGraph } from "@flowc/connect-model/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { drawFlow, type PlacedDrawing, placeDrawing } from "../../src/index.js";
import { arbHostileFlow } from "../arb-hostile.js";
import { promptsInARow } from "../flows.js";

/** A flow that is long enough to be folded, with jumps to anywhere. */
const arbLongFlow = fc.array(fc.nat({ max: 59 }), { maxLength: 12 }).map((jumps) => {
  const flow = promptsInARow(60);
  const blocks = flow.blocks.map((block, at): Block => {
    const jump = jumps[at % 5 === 0 ? at / 5 : -1];
    const target = flow.blocks[jump ?? -1]?.identifier;
    if (target === undefined) return block;
    return { ...block, branches: [...block.branches, { kind: "error", errorType: `Error${jump}`, target }] };
  });
  return { ...flow, blocks };
});

const arbDrawing = fc.oneof(arbFlowGraph({ maxBlocks: 20 }), arbHostileFlow, arbLongFlow).map((flow) => drawFlow(flow));

function expectApart({ blocks, width, height }: PlacedDrawing): void {
  for (const [at, a] of blocks.entries()) {
    expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height, "inside").toBe(true);
    for (const b of blocks.slice(at + 1)) {
      const isApart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      expect(isApart, "blocks cover each other").toBe(true);
    }
  }
}

function expectRightAngles({ blocks, lines }: PlacedDrawing): void {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  for (const { from, branch, to, points } of lines) {
    for (const [at, point] of points.slice(1).entries()) {
      const before = points[at]!;
      expect(Math.min(Math.abs(point.x - before.x), Math.abs(point.y - before.y)), "slant").toBeLessThan(0.01);
    }
    expect(points.at(-1)?.x).toBeCloseTo(byId.get(to)!.x);
    const source = from === undefined ? undefined : byId.get(from);
    const row = source?.branches.findIndex(({ index }) => index === branch) ?? -1;
    if (source !== undefined) expect(points[0]?.y).toBeCloseTo(source.y + (source.rows[row] ?? Number.NaN));
  }
}

function expectAllTold({ blocks, lines }: PlacedDrawing): void {
  const signs = new Map(blocks.map(({ id, sign }) => [id, sign]));
  const drawn = new Set(lines.map(({ from, branch }) => JSON.stringify([from, branch])));
  for (const { id, branches, rowLabels } of blocks) {
    for (const [row, { index, target }] of branches.entries()) {
      const sign = target === undefined ? undefined : signs.get(target);
      const isSigned = sign !== undefined && rowLabels[row]?.endsWith(` → ${sign}`) === true;
      expect(drawn.has(JSON.stringify([id, index])) || isSigned, "told").toBe(target !== undefined);
    }
  }
}

// One walk over the drawings for all three: placing takes longer than anything that is looked at.
test("lets no block cover another one, turns lines at right angles, and tells where every branch leads", async () => {
  await fc.assert(
    fc.asyncProperty(arbDrawing, async (drawing) => {
      const placed = await placeDrawing(drawing);
      expectApart(placed);
      expectRightAngles(placed);
      expectAllTold(placed);
    }),
    { numRuns: 50 },
  );
});
