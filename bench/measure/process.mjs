import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const reporter = pathToFileURL(join(import.meta.dirname, "report-memory.mjs")).href;

/**
 * Runs a whole process and returns how long it took from start to end, in milliseconds.
 * @param {readonly string[]} args what Node is started with
 * @param {string} [cwd]
 * @param {NodeJS.ProcessEnv} [env]
 */
export function timeProcess(args, cwd, env = process.env) {
  const start = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(process.execPath, args, {
    cwd,
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}:\n${stderr}`);
  return took;
}

/**
 * Runs a whole process and returns the most memory that it, or a Node process that it started, held: megabytes.
 * @param {readonly string[]} args
 * @param {string} [cwd]
 */
function memoryOfProcess(args, cwd) {
  const folder = mkdtempSync(join(tmpdir(), "flowc-memory-"));
  try {
    timeProcess(args, cwd, { ...process.env, NODE_OPTIONS: `--import=${reporter}`, FLOWC_BENCH_MEMORY: folder });
    return Math.max(...readdirSync(folder).map((name) => Number(readFileSync(join(folder, name), "utf8"))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A case that is a whole process.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {{ cwd?: string, mark?: import("./rounds.mjs").Mark | undefined, isPeer?: boolean }} [options]
 * @returns {import("./rounds.mjs").Case}
 */
export function processCase(name, args, { cwd, mark, isPeer } = {}) {
  return { name, mark, isPeer, run: () => timeProcess(args, cwd), megabytes: () => memoryOfProcess(args, cwd) };
}
