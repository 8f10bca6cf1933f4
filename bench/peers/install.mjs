import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;

/**
 * Installs the peers beside this file, once. They are no dependencies of this repository, and nothing else needs them.
 * @returns {string | undefined} why there are none; undefined when they are there
 */
export function peersMissing() {
  if (isInstalled()) return undefined;
  const { status, stderr, error } = spawnSync(
    process.platform === "win32" ? "npm.cmd" : "npm",
    ["install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    { cwd: folder, encoding: "utf8", shell: process.platform === "win32" },
  );
  if (status === 0 && isInstalled()) return undefined;
  return `the peers could not be installed: ${error?.message ?? stderr.trim().split("\n")[0]}`;
}

function isInstalled() {
  const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return Object.entries(dependencies).every(([name, version]) => {
    const file = join(folder, "node_modules", name, "package.json");
    return existsSync(file) && JSON.parse(readFileSync(file, "utf8")).version === version;
  });
}
