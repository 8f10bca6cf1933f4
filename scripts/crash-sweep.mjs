// Kills a deploy of everything there is at each of its calls, and lets another one finish: npm run crash-sweep. The tests
// do the same at some of the calls. It says how many deaths were survived; ten minutes or so.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./workspace.mjs";

const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const file = "packages/provisioner/test/apply/crash-sweep.test.ts";
const child = spawn(process.execPath, [vitest, "run", file], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, FLOWC_CRASH_SWEEP: "full" },
});
child.on("close", (code) => {
  process.exitCode = code ?? 1;
});
