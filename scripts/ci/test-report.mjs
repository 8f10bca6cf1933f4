import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../workspace.mjs";

/** Where `npm test` leaves vitest's JSON report. */
export const testReportFile = join(root, "test-results", "vitest.json");

/**
 * Counts a vitest JSON report. A file that broke before its first test counts as one failure.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {{ passed: number, failed: number }}
 */
function countTests(report) {
  let passed = 0;
  let failed = 0;
  for (const file of report.testResults) {
    for (const { status } of file.assertionResults) {
      if (status === "passed") passed += 1;
      else if (status === "failed") failed += 1;
    }
    if (file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed")) failed += 1;
  }
  return { passed, failed };
}

/**
 * What the last test run came to. A run that failed without naming a failed test is itself one failure.
 * @param {boolean} runSucceeded whether the test command exited with 0
 * @param {string} [file] the report to read
 */
export function testTotals(runSucceeded, file = testReportFile) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { passed, failed } = countTests(JSON.parse(readFileSync(file, "utf8")));
  const nothingRan = passed + failed === 0;
  return { passed, failed: failed === 0 && (!runSucceeded || nothingRan) ? 1 : failed };
}
