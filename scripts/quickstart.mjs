// Shows the main job from end to end: `npm run quickstart`. Takes the example project from a check to a deployed
// contact centre on the built-in Connect, with the commands that its author would type, and ends by itself.
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { findRunningEmulator } from "../packages/emulator/dist/index.js";
import { root } from "./workspace.mjs";

const project = join(root, "examples", "full-contact-center");
const flowc = join(root, "packages", "cli", "bin", "flowc.js");
const data = join(project, ".flowc", "local");

/** The example says that the first passwords of its users are in these variables; on this machine any will do. */
const env = {
  ...process.env,
  JOHN_SMITH_PASSWORD: `Local-${randomUUID()}`,
  ADMIN_PASSWORD: `Local-${randomUUID()}`,
};

const steps = [
  { says: "Are there mistakes in the flows and resources?", words: ["check"] },
  { says: "Write the flows as Connect Flow language JSON.", words: ["build"] },
  { says: "What would a deploy change?", words: ["plan"] },
  { says: "Do it.", words: ["deploy", "--yes"] },
  { says: "Is there anything left to do?", words: ["plan", "--detailed-exitcode"] },
];

/** Runs one command with this terminal and gives its exit code. */
function run(words) {
  return new Promise((resolve) => {
    spawn(process.execPath, [flowc, ...words], { cwd: project, env, stdio: "inherit" }).on("close", resolve);
  });
}

// A Connect that somebody runs on this data stays as it is; otherwise the demonstration starts with an empty one.
if ((await findRunningEmulator(data)) === undefined) rmSync(data, { recursive: true, force: true });

const started = performance.now();
let failed;
for (const { says, words } of steps) {
  console.log(`\n${says}\n$ flowc ${words.join(" ")}`);
  const exitCode = await run(words);
  if (exitCode !== 0) {
    failed = `flowc ${words.join(" ")} ended with ${exitCode}.`;
    break;
  }
}
console.log(
  failed ??
    `\nThat was examples/full-contact-center, deployed to a Connect on this machine in ${((performance.now() - started) / 1000).toFixed(1)} s.
Change a flow in it and run the commands yourself: cd examples/full-contact-center && npx flowc plan`,
);
process.exitCode = failed === undefined ? 0 : 1;
