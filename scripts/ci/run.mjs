// Runs the steps of steps.mjs one after the other, all of them even if one fails.
// The last line counts tests one by one and every other step as one; see CONTRIBUTING.md.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { root } from "../workspace.mjs";
import { steps } from "./steps.mjs";
import { totalOf } from "./totals.mjs";

const names = process.argv.slice(2);
const unknown = names.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(", ")}. The steps are ${steps.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}

const chosen = steps.filter(({ name }) => names.length === 0 || names.includes(name));
// The tests prepare a clean checkout themselves, the other steps stand on it.
if (chosen[0]?.name !== "tests" && !existsSync(join(root, "node_modules"))) {
  if (!(await run([process.execPath, "scripts/setup.mjs"]))) process.exit(1);
}

const results = [];
for (const step of chosen) {
  console.log(`\n=== ${step.name}: ${step.checks}`);
  const start = performance.now();
  const ok = await run(step.command);
  const seconds = (performance.now() - start) / 1000;
  results.push({ step, ok, seconds });
  console.log(`=== ${step.name}: ${ok ? "passed" : "FAILED"} in ${seconds.toFixed(1)} s`);
}

console.log("");
for (const { step, ok, seconds } of results) {
  console.log(`${ok ? "passed" : "FAILED"}  ${step.name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s`);
}
const { passed, failed } = totalOf(results);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * @param {readonly string[]} commandLine
 * @returns {Promise<boolean>} whether the command exited with 0
 */
function run([command = "", ...args]) {
  return new Promise((resolve) => {
    // npm is a batch file on Windows, which only a shell can start; no argument here comes from outside.
    const shell = process.platform === "win32" && command === "npm";
    const child = spawn(command, args, { cwd: root, stdio: "inherit", shell });
    child.on("error", (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on("close", (code) => resolve(code === 0));
  });
}
