import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * The command line of this repository's pnpm, fetched through npm so that nothing has to be installed first.
 * The version comes from `packageManager` in the root package.json, the one place that names it.
 * @param {string} root the repository's folder
 * @param {readonly string[]} args what pnpm should do
 * @returns {{ command: string, args: string[] }} to start without a shell
 */
export function pnpmCommand(root, args) {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const npx = npxScript();
  const npxArgs = ["-y", packageManager, ...args];
  return npx === undefined ? { command: "npx", args: npxArgs } : { command: process.execPath, args: [npx, ...npxArgs] };
}

/** npx as a script for this Node: on Windows `npx` is a batch file, which only a shell could start. */
function npxScript() {
  const npm = process.env.npm_execpath;
  const candidates = [
    npm !== undefined && basename(npm) === "npm-cli.js" ? join(dirname(npm), "npx-cli.js") : undefined,
    join(dirname(process.execPath), "node_modules", "npm", "bin", "npx-cli.js"),
  ];
  return candidates.find((path) => path !== undefined && existsSync(path));
}
