// Lets generated flows be called and compares what happens with what the checker says of them:
// npm run agreement -- --flows 10000 --calls 5. It ends with 1 when checker and simulator disagree, or anything throws.
import { availableParallelism } from "node:os";
import { inspect, parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { addTally, emptyTally } from "./agreement/compare.mjs";

const { values } = parseArgs({
  options: {
    flows: { type: "string", default: "1000" },
    calls: { type: "string", default: "5" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    workers: { type: "string", default: String(availableParallelism()) },
  },
});
const [flows, calls, seed, workers] = [values.flows, values.calls, values.seed, values.workers].map(Number);
const numbers = { flows, calls, seed, workers };
if (Object.values(numbers).some((number) => !Number.isInteger(number) || number < 1)) {
  console.error(`These must be whole numbers above 0: ${inspect(numbers)}`);
  process.exit(2);
}

/** Runs one worker to its end. Each takes its flows in portions, so that they need not all be in memory. */
function runShare(count, shareSeed) {
  const worker = new Worker(new URL("./agreement/worker.mjs", import.meta.url), {
    workerData: { count, calls, seed: shareSeed },
  });
  return new Promise((resolve, reject) => {
    worker.on("message", (message) => resolve(JSON.parse(message)));
    worker.on("error", reject);
  });
}

const portion = 500;
const portions = Array.from({ length: Math.ceil(flows / portion) }, (_, index) => ({
  count: Math.min(portion, flows - index * portion),
  seed: seed + index,
}));

const start = Date.now();
const total = emptyTally();
async function work() {
  for (let next = portions.shift(); next !== undefined; next = portions.shift()) {
    addTally(total, await runShare(next.count, next.seed));
  }
}
await Promise.all(Array.from({ length: workers }, work));

const list = (counts) =>
  Object.entries(counts)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
console.log(`${list(total.flows)}: ${total.units} flows and modules, ${total.calls} calls, ${total.blocks} blocks run`);
console.log(`in ${((Date.now() - start) / 1000).toFixed(0)} s, seed ${seed}`);
console.log(`calls that came to rest: ${list(total.ends)}`);
console.log(`what the checker says can never happen: ${list(total.claims)}`);
console.log(`put to the test by a call: ${list(total.tried)}`);
for (const [code, example] of Object.entries(total.examples)) {
  console.log(`${code} ${total.broken[code]} times, for example:`);
  console.log(inspect(example, { depth: 12, maxStringLength: 4000 }));
}
for (const { seed: at, index, error } of total.thrown.slice(0, 5)) console.log(`flow ${index} of seed ${at}: ${error}`);
const disagreements = Object.values(total.broken).reduce((sum, count) => sum + count, 0);
console.log(
  disagreements + total.thrown.length === 0
    ? "Checker and simulator agree about every call, and no step threw."
    : `${disagreements} disagreements, ${total.thrown.length} calls threw.`,
);
process.exitCode = disagreements + total.thrown.length === 0 ? 0 : 1;
