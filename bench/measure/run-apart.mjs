import { fork } from "node:child_process";
import { join } from "node:path";

/**
 * Runs a suite in a process of its own, which prints its tables: what one suite leaves in memory, and what the engine
 * has learnt in it, would slow the next one down.
 * @param {string} name
 * @param {{ large: boolean, rounds: number | undefined }} wanted
 * @returns {Promise<import("./suite.mjs").SuiteResult>}
 */
export function runApart(name, wanted) {
  const child = fork(join(import.meta.dirname, "suite-process.mjs"), [JSON.stringify({ name, ...wanted })]);
  return new Promise((resolve, reject) => {
    child.once("message", (result) => resolve(/** @type {import("./suite.mjs").SuiteResult} */ (result)));
    child.once("error", reject);
    child.once("exit", (code, signal) => reject(new Error(`The suite "${name}" ended early: ${signal ?? code}.`)));
  });
}
