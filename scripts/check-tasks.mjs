// Runs the task pages of the guide: each is a small project, which has to check without an error or warning, and whose
// tests have to pass.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { modulesIn } from "./pages/modules-in.mjs";
import { runQuietly } from "./setup/quiet-process.mjs";
import { members, root } from "./workspace.mjs";

const guide = join(root, "docs", "guide", "tasks");
const flowc = join(root, "packages", "cli", "bin", "flowc.js");
const base = mkdtempSync(join(tmpdir(), "flowc-tasks-"));
try {
  linkPackages(base);
  const tasks = readdirSync(guide)
    .filter((name) => name.endsWith(".md"))
    .map((page) => ({ page, folder: writeTask(page) }));
  const failed = [];
  for (const { page, folder } of tasks.filter(({ folder }) => folder !== undefined)) {
    const { ok, output } = await runQuietly(process.execPath, [flowc, "check"], { cwd: folder ?? base });
    if (!ok || /^(?:error|warning)\[/m.test(output)) failed.push(`${page} does not check:\n${output}`);
  }
  const { ok, output } = await runQuietly(process.execPath, [flowc, "test"], { cwd: base });
  const tests = /Tests +(\d+) passed/.exec(output)?.[1] ?? "0";
  if (!ok || tests === "0") failed.push(`tests of the tasks do not pass:\n${output}`);
  console.error(failed.join("\n"));
  console.log(`${tasks.length} tasks, ${tests} tests passed, ${failed.length} problems.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} finally {
  rmSync(base, { recursive: true, force: true });
}

/**
 * Writes the modules of a page as a project of its own.
 * @param {string} page
 * @returns {string | undefined} its folder; undefined for a page without a flow
 */
function writeTask(page) {
  const modules = modulesIn(readFileSync(join(guide, page), "utf8"));
  const folder = join(base, page.replace(/\.md$/, ""));
  for (const { path, text } of [{ path: "flowc.config.ts", text: "export default {};\n" }, ...modules]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return modules.some(({ path }) => path.endsWith(".flow.ts")) ? folder : undefined;
}

/** @param {string} folder which then finds the packages of this workspace as a user's project does */
function linkPackages(folder) {
  mkdirSync(join(folder, "node_modules", "@flowc"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "name": "tasks", "private": true, "type": "module" }\n');
  writeFileSync(join(folder, "flowc.config.ts"), "export default {};\n");
  for (const { directory, manifest } of members("packages")) {
    symlinkSync(directory, join(folder, "node_modules", manifest.name), "junction");
  }
  symlinkSync(join(root, "node_modules", "vitest"), join(folder, "node_modules", "vitest"), "junction");
}
