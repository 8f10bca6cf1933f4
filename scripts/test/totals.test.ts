import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { testTotals } from "../ci/test-report.mjs";
import { totalOf } from "../ci/totals.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "totals-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a report with one test file; the statuses are those of its tests. */
function report(fileStatus: string, ...statuses: string[]): string {
  const file = join(folder, "vitest.json");
  const assertionResults = statuses.map((status) => ({ status }));
  writeFileSync(file, JSON.stringify({ testResults: [{ status: fileStatus, assertionResults }] }));
  return file;
}

test("counts the tests of the report one by one", () => {
  expect(testTotals(false, report("failed", "passed", "passed", "failed"))).toEqual({ passed: 2, failed: 1 });
});

test("does not count a skipped test", () => {
  expect(testTotals(true, report("passed", "passed", "pending"))).toEqual({ passed: 1, failed: 0 });
});

test("counts a test file that broke before its first test", () => {
  expect(testTotals(false, report("failed"))).toEqual({ passed: 0, failed: 1 });
});

test("counts a run without a report as a failure", () => {
  expect(testTotals(true, join(folder, "none.json"))).toEqual({ passed: 0, failed: 1 });
});

test("counts a failed run whose tests all passed as a failure", () => {
  expect(testTotals(false, report("passed", "passed"))).toEqual({ passed: 1, failed: 1 });
});

test("counts a run without any test as a failure", () => {
  expect(testTotals(true, report("passed"))).toEqual({ passed: 0, failed: 1 });
});

test("adds every other step as one", () => {
  const results = [
    { step: { countsTests: true }, ok: true },
    { step: {}, ok: true },
    { step: {}, ok: false },
  ];
  expect(totalOf(results, () => ({ passed: 40, failed: 0 }))).toEqual({ passed: 41, failed: 1 });
});
