import type { PlacedDrawing } from "@flowc/pictures";
import type { CallView } from "@flowc/viewer";
import { expect, test } from "vitest";
import { branchName, pathThrough, standsAt } from "../../page/graph/call-path.js";

const place = { x: 0, y: 0, width: 1, height: 1, rows: [], titleLine: "", summaryLines: [], rowLabels: [] };
const drawing: PlacedDrawing = {
  name: "Main",
  width: 1,
  height: 1,
  lines: [],
  blocks: [
    {
      ...place,
      id: "a",
      title: "A",
      isEnding: false,
      branches: [{ index: 0, label: "next", role: "main", target: "b" }],
    },
    {
      ...place,
      id: "b",
      title: "B",
      isEnding: false,
      branches: [{ index: 1, shared: [2, 3], label: "error · timeout", role: "error", target: "a" }],
    },
  ],
};

const call: CallView = {
  id: "1",
  isOver: false,
  standing: "",
  lines: [],
  path: [
    { flow: "main", block: "a", branch: 0 },
    { flow: "main", block: "b", branch: 3 },
    { flow: "other", block: "x" },
  ],
  at: { flow: "other", block: "x" },
  attributes: {},
  findings: [],
  script: "",
};

test("lights the blocks and branches of one flow", () => {
  const path = pathThrough(call, "main", drawing);
  expect([...path.blocks]).toEqual(["a", "b"]);
  expect(path.at).toBeUndefined();
  expect(path.begins).toBe(true);
});

test("lights the row that a branch shares with others", () => {
  expect(pathThrough(call, "main", drawing).branches).toEqual(new Set([branchName("a", 0), branchName("b", 1)]));
});

test("goes back on the way up to any step", () => {
  const path = pathThrough(call, "main", drawing, 0);
  expect([...path.blocks]).toEqual(["a"]);
  expect(path.at).toBe("a");
  expect(standsAt(call, 99)).toEqual(call.at);
});

test("ignores steps through blocks and branches that are not drawn any more", () => {
  const old = { ...call, path: [{ flow: "main", block: "gone", branch: 7 }] };
  expect(pathThrough(old, "main", drawing).branches.size).toBe(0);
});
