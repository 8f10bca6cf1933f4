// Changes flows at random and takes each through everything that flowc does with a flow: npm run fuzz -- --count 100000.
// With --import it also makes TypeScript of each, which takes a hundred times as long. It ends with 1 and a flow that shows it when anything crashes, hangs for longer than --limit seconds, or says nonsense.
import { availableParallelism } from "node:os";
import { inspect, parseArgs } from "node:util";
import { Worker } from "node:worker_threads";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "2000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    limit: { type: "string", default: "10" },
    import: { type: "boolean", default: false },
    slowest: { type: "boolean", default: false },
    workers: { type: "string", default: String(availableParallelism()) },
  },
});
const [count, seed, limit, workers] = [values.count, values.seed, values.limit, values.workers].map(Number);
const numbers = { count, seed, limit, workers };
if (Object.values(numbers).some((number) => !Number.isInteger(number) || number < 1)) {
  console.error(`These must be whole numbers above 0: ${inspect(numbers)}`);
  process.exit(2);
}

/** Runs one worker to its end, or to the first mutant that takes too long. */
function runShare(share, shareSeed) {
  const place = new SharedArrayBuffer(4);
  const worker = new Worker(new URL("./fuzz/worker.mjs", import.meta.url), {
    workerData: { count: share, seed: shareSeed, place, withImport: values.import },
  });
  return new Promise((resolve, reject) => {
    const at = new Int32Array(place);
    let [last, since] = [0, Date.now()];
    const watch = setInterval(() => {
      if (at[0] !== last) [last, since] = [at[0], Date.now()];
      else if (last > 0 && Date.now() - since > limit * 1000) {
        clearInterval(watch);
        worker.terminate();
        resolve({
          times: [],
          outcomes: {},
          failure: { seed: shareSeed, error: `mutant ${last} takes longer than ${limit} s` },
        });
      }
    }, 250);
    worker.on("message", (message) => {
      clearInterval(watch);
      resolve(message);
    });
    worker.on("error", (error) => {
      clearInterval(watch);
      reject(error);
    });
  });
}

const start = Date.now();
const shares = Array.from({ length: workers }, (_, index) => Math.floor((count + index) / workers)).filter(
  (share) => share > 0,
);
const results = await Promise.all(shares.map((share, index) => runShare(share, seed + index)));

const times = results.flatMap((result) => result.times).sort((a, b) => a - b);
const total = (outcome) => results.reduce((sum, { outcomes }) => sum + (outcomes[outcome] ?? 0), 0);
const at = (share) => `${(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1)} ms`;
const longest = Math.max(0, ...results.map((result) => result.longest?.took ?? 0));
console.log(`${times.length} mutants in ${((Date.now() - start) / 1000).toFixed(0)} s, seed ${seed}`);
console.log(`clean ${total("clean")}, with findings ${total("findings")}, refused ${total("refused")}`);
console.log(
  `time of one: median ${at(0.5)}, 99 of 100 within ${at(0.99)}, longest ${longest.toFixed(1)} ms at its best of three`,
);
if (values.slowest)
  for (const result of results) console.log(inspect(result.longest, { depth: 12, maxStringLength: 4000 }));
const failures = results.flatMap(({ failure }) => (failure ? [failure] : []));
for (const failure of failures) console.log(inspect(failure, { depth: 12, maxStringLength: 4000 }));
console.log(failures.length === 0 ? "No crash, no hang." : `${failures.length} failed.`);
process.exitCode = failures.length === 0 ? 0 : 1;
