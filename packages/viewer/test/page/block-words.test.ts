import type { PlacedBlock } from "@flowc/pictures";
import type { FindingView } from "@flowc/viewer";
import { expect, test } from "vitest";
import { blockWords, findingsByBlock, worst } from "../../page/graph/block-words.js";

const block: PlacedBlock = {
  id: "menu",
  title: "Get customer input",
  summary: "“Press 1.”",
  isEnding: false,
  branches: [{ index: 0, label: "press 1", role: "condition" }],
  x: 0,
  y: 0,
  width: 1,
  height: 1,
  rows: [1],
  titleLine: "",
  summaryLines: [],
  rowLabels: [""],
};

function finding(severity: FindingView["severity"], at = "menu"): FindingView {
  return { code: "FLOW101", severity, message: "", block: at };
}

test("says all that a drawn block shows", () => {
  expect(blockWords({ ...block, mark: "missed" }, [finding("error"), finding("warning")], true, "here")).toBe(
    "Get customer input, “Press 1.”, contacts begin here, 1 branch, 1 error, 1 warning, never run, the call is here",
  );
});

test("says no more than there is", () => {
  const { summary: _, ...bare } = block;
  expect(blockWords({ ...bare, branches: [] }, [], false, undefined)).toBe("Get customer input, no branches");
});

test("gives findings to their blocks, and the gravest of them", () => {
  const found = findingsByBlock([finding("info"), finding("error"), finding("warning", "other")]);
  expect(found.get("menu")).toHaveLength(2);
  expect(worst(found.get("menu") ?? [])).toBe("error");
  expect(worst([])).toBeUndefined();
});
