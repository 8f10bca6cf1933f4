import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { hitRates, indexOf } from "../corpus/hit-rates.mjs";

test("files count once for a rule, and once for each severity in them", () => {
  const hits = [
    { file: "a", code: "FLOW705", severity: "warning" as const },
    { file: "a", code: "FLOW705", severity: "warning" as const },
    { file: "a", code: "FLOW705", severity: "info" as const },
    { file: "b", code: "FLOW705", severity: "info" as const },
    { file: "b", code: "FLOW101", severity: "warning" as const },
    { file: "not read", code: "FLOW101", severity: "warning" as const },
  ];
  expect(hitRates(new Set(["a", "b", "c"]), hits)).toEqual({
    files: 3,
    rules: {
      FLOW101: { files: 1, error: 0, warning: 1, info: 0 },
      FLOW705: { files: 2, error: 0, warning: 1, info: 2 },
    },
  });
});

test("an index beside the folder says which flows are the console's, and which belong together", () => {
  const folder = mkdtempSync(join(tmpdir(), "flowc-hits-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "flows"));
  expect(indexOf(join(folder, "flows"))).toBeUndefined();
  const flows = [{ file: "flows/a.json", looks_like: "console", repo: "x/y", flow_type: "CUSTOMER_QUEUE" }];
  writeFileSync(join(folder, "index.json"), JSON.stringify({ flows }));
  expect(indexOf(join(folder, "flows"))?.get("a.json")).toEqual({
    isConsole: true,
    repository: "x/y",
    type: "CUSTOMER_QUEUE",
  });
});
