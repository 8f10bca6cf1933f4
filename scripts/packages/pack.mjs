import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pnpmCommand } from "../setup/pnpm.mjs";
import { runQuietly } from "../setup/quiet-process.mjs";
import { members, root } from "../workspace.mjs";

/** The workspace members that are published. */
export function publishedPackages() {
  return members("packages").filter(({ manifest }) => manifest.private !== true);
}

/**
 * Packs every published package as npm would receive it.
 * @param {string} destination an existing empty folder
 * @returns {Promise<string[]>} the tarballs
 */
export async function packAll(destination) {
  const filters = publishedPackages().flatMap(({ manifest }) => ["--filter", manifest.name]);
  const { command, args } = pnpmCommand(root, [...filters, "-r", "pack", "--pack-destination", destination]);
  const { ok, output } = await runQuietly(command, args, { cwd: root });
  if (!ok) throw new Error(`pnpm pack failed:\n${output}`);
  return readdirSync(destination)
    .filter((name) => name.endsWith(".tgz"))
    .sort()
    .map((name) => join(destination, name));
}
