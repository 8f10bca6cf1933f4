import { parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";
import { arbCase, compareCase, emptyTally } from "./compare.mjs";
import { builtTools } from "./tools.mjs";

// Takes a share of the flows.
const { count, calls, seed } = workerData;
const tools = await builtTools();
const tally = emptyTally();
for (const [index, one] of fc.sample(arbCase(tools, calls), { numRuns: count, seed }).entries()) {
  try {
    compareCase(one, tools, tally);
  } catch (error) {
    tally.thrown.push({ seed, index, error: String(/** @type {Error} */ (error).stack) });
  }
}
// Flows carry functions, for their places: what is sent is what can be read.
parentPort?.postMessage(JSON.stringify(tally));
