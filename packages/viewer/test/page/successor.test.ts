import type { BlockView, FlowView } from "@flowc/viewer";
import { beforeAll, expect, test } from "vitest";
import { successorOf } from "../../page/flow/successor.js";
import { createSampleView } from "../sample/sample-view.js";

let before: FlowView;

beforeAll(async () => {
  before = await createSampleView().api.flow({ key: "flow:Main" });
});

function changed(change: (block: BlockView, at: number) => BlockView | undefined): FlowView {
  return { ...before, blocks: before.blocks.flatMap((block, at) => change(block, at) ?? []) };
}

test("stays with a block that keeps its name, wherever it is", () => {
  const id = before.blocks[3]!.identifier;
  expect(successorOf(before, { ...before, blocks: before.blocks.toReversed() }, id)).toBe(id);
});

test("finds a renamed block at the same place of the source", () => {
  const after = changed((block, at) => (at === 3 ? { ...block, identifier: "new" } : at === 0 ? undefined : block));
  expect(successorOf(before, after, before.blocks[3]!.identifier)).toBe("new");
});

test("finds a renamed block at the same position when lines were moved", () => {
  const after = changed(({ place, ...block }, at) => ({
    ...block,
    ...(at === 3 && { identifier: "new" }),
    ...(place && { place: { ...place, line: place.line + 4 } }),
  }));
  expect(successorOf(before, after, before.blocks[3]!.identifier)).toBe("new");
});

test("takes no block of another type, and none that was there before", () => {
  const other = changed((block, at) => (at === 3 ? { ...block, identifier: "new", type: "Other" } : block));
  expect(successorOf(before, other, before.blocks[3]!.identifier)).toBeUndefined();
  const gone = changed((block, at) => (at === 3 ? undefined : block));
  expect(successorOf(before, gone, before.blocks[3]!.identifier)).toBeUndefined();
});
