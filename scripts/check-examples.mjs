// Treats every example as its author would: type check, `flowc check`, `flowc build` into a temporary folder, and
// `flowc test` with its gates where that is how its package tests.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runQuietly } from "./setup/quiet-process.mjs";
import { members, root } from "./workspace.mjs";

const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
const flowc = join(root, "packages", "cli", "bin", "flowc.js");

/** How an example runs its tests: the arguments of `flowc test`, or nothing when it uses something else. */
function testsOf(directory) {
  const { scripts } = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
  const [command, ...args] = (scripts?.test ?? "").split(" ");
  return command === "flowc" ? [["test", flowc, ...args]] : [];
}

const examples = members("examples");
let failures = 0;
for (const { folder, directory } of examples) {
  const out = mkdtempSync(join(tmpdir(), "flowc-example-"));
  const commands = [
    ["type check", tsc, "-p", ".", "--noEmit"],
    ["check", flowc, "check"],
    ["build", flowc, "build", "--out", join(out, "build")],
    ...testsOf(directory),
  ];
  for (const [name, ...args] of commands) {
    const { ok, output } = await runQuietly(process.execPath, args, { cwd: directory });
    console.log(`${ok ? "passed" : "FAILED"}  ${folder}: ${name}`);
    if (!ok) console.error(output);
    failures += ok ? 0 : 1;
  }
  if (!existsSync(join(out, "build", "manifest.json"))) {
    console.error(`${folder}: build left no manifest.json`);
    failures += 1;
  }
  rmSync(out, { recursive: true, force: true });
}
if (examples.length === 0) {
  console.error("There are no examples to check.");
  failures += 1;
}
process.exitCode = failures === 0 ? 0 : 1;
