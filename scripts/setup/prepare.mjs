import { performance } from "node:perf_hooks";
import { root } from "../workspace.mjs";
import { build } from "./build.mjs";
import { install } from "./install.mjs";

const steps = [
  {
    run: install,
    done: "installed",
    idle: "nothing to install",
    help: "Check the network and the lock file (pnpm-lock.yaml), then run the command again.",
  },
  {
    run: build,
    done: "built",
    idle: "build up to date",
    help: "The compiler's messages are above; fix them and run the command again.",
  },
];

/** Installs and builds what is missing, and says in one line what it did. */
export async function run() {
  const report = [];
  for (const { run: step, done, idle, help } of steps) {
    const start = performance.now();
    const { ok, did, output } = await step(root);
    if (!ok) {
      console.error(`${output.trimEnd()}\n\nSetup stopped: ${step.name} failed. ${help}`);
      process.exitCode = 1;
      return;
    }
    report.push(did ? `${done} in ${((performance.now() - start) / 1000).toFixed(1)} s` : idle);
  }
  console.log(`Setup: ${report.join(", ")}.`);
}
