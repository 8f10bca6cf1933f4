import { afterAll, expect } from "vitest";
import { startCollectingCoverage, stopCollectingCoverage } from "../coverage/collecting.js";
import { writeCoverageShard } from "../node/coverage-shards.js";

/** The folder in which test files leave what their calls have run. `flowc test` sets it. */
const folderVariable = "FLOWC_COVERAGE";

/**
 * Counts what the calls of the test file that runs go through, when `flowc test` wants to know. Each file leaves its part
 * in the folder: files run in several processes.
 */
export function collectCoverageOfFile(): void {
  const folder = process.env[folderVariable];
  if (folder === undefined || folder === "") return;
  startCollectingCoverage();
  afterAll(() => {
    const counter = stopCollectingCoverage();
    if (counter !== undefined) writeCoverageShard(folder, expect.getState().testPath ?? "tests", counter.coverage());
  });
}
