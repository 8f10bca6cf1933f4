import { testTotals } from "./test-report.mjs";

/**
 * Adds up the steps of one run: the tests step gives the tests of its report, each other step counts as one.
 * @param {readonly { step: { countsTests?: boolean }, ok: boolean }[]} results
 * @param {(ok: boolean) => { passed: number, failed: number }} [readTests] reads the test report
 * @returns {{ passed: number, failed: number }}
 */
export function totalOf(results, readTests = testTotals) {
  let passed = 0;
  let failed = 0;
  for (const { step, ok } of results) {
    const counted = step.countsTests ? readTests(ok) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
    passed += counted.passed;
    failed += counted.failed;
  }
  return { passed, failed };
}
