import { spawnSync } from "node:child_process";

/**
 * Runs a whole process and returns how long it took from start to end, in milliseconds.
 * @param {readonly string[]} args what Node is started with
 * @param {string} [cwd]
 */
export function timeProcess(args, cwd) {
  const start = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(process.execPath, args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}:\n${stderr}`);
  return took;
}
