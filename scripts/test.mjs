// Runs every test: `npm test`. Extra arguments go to vitest: `npm test -- packages/diagnostics`.
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { testReportFile } from "./ci/test-report.mjs";
import { root } from "./workspace.mjs";

mkdirSync(join(root, "test-results"), { recursive: true });
rmSync(testReportFile, { force: true });

const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${testReportFile}`];
const child = spawn(process.execPath, [vitest, "run", ...reporters, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
child.on("close", (code) => {
  process.exitCode = code ?? 1;
});
