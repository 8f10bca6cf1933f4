import { performance } from "node:perf_hooks";
import { parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";
import { examine } from "./examine.mjs";
import { arbMutant } from "./mutants.mjs";
import { builtTools } from "./tools.mjs";

// Takes a share of the mutants. Where it is stands in shared memory, so that a hang can be seen from outside.
const { count, seed, place, withImport } = workerData;
const at = new Int32Array(place);
const tools = await builtTools(withImport);
const times = [];
/** The mutants that took longest, the longest first. */
const slowest = [];
const outcomes = { clean: 0, findings: 0, refused: 0 };

const law = fc.asyncProperty(arbMutant(tools), async (mutant) => {
  Atomics.add(at, 0, 1);
  const start = performance.now();
  outcomes[await examine(mutant, tools)] += 1;
  const took = performance.now() - start;
  times.push(took);
  slowest.push({ took, mutant });
  slowest.sort((a, b) => b.took - a.took).splice(5);
});
const { failed, counterexample, counterexamplePath, errorInstance } = await fc.check(law, { numRuns: count, seed });
/** How long a mutant takes at its best of three: other programs of the machine do not count. */
async function bestOf(mutant) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now();
    await examine(mutant, tools);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const longest = [];
if (!failed) for (const { mutant } of slowest) longest.push({ took: await bestOf(mutant), mutant });
longest.sort((a, b) => b.took - a.took);
parentPort?.postMessage({
  times,
  longest: longest[0],
  outcomes,
  ...(failed && {
    failure: {
      seed,
      path: counterexamplePath,
      mutant: counterexample?.[0],
      error: String(/** @type {Error | undefined} */ (errorInstance)?.stack),
    },
  }),
});
