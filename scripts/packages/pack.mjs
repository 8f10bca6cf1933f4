import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
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
async function packAll(destination) {
  const filters = publishedPackages().flatMap(({ manifest }) => ["--filter", manifest.name]);
  const { command, args } = pnpmCommand(root, [...filters, "-r", "pack", "--pack-destination", destination]);
  const { ok, output } = await runQuietly(command, args, { cwd: root });
  if (!ok) throw new Error(`pnpm pack failed:\n${output}`);
  return readdirSync(destination)
    .filter((name) => name.endsWith(".tgz"))
    .sort()
    .map((name) => join(destination, name));
}

/**
 * Packs every published package, and unpacks it again to be looked at.
 * @param {string} destination an existing empty folder
 * @returns {Promise<{ tarball: string, unpacked: string, source: string, manifest: Record<string, any> }[]>} `source` is
 *   the workspace folder, `manifest` the package.json as packed
 */
export async function packAndUnpack(destination) {
  const sources = new Map(publishedPackages().map(({ directory, manifest }) => [manifest.name, directory]));
  const packages = [];
  for (const tarball of await packAll(destination)) {
    const folder = join(destination, basename(tarball, ".tgz"));
    mkdirSync(folder);
    const { ok, output } = await runQuietly("tar", ["-xzf", tarball, "-C", folder], { cwd: destination });
    if (!ok) throw new Error(output);
    const unpacked = join(folder, "package");
    const manifest = JSON.parse(readFileSync(join(unpacked, "package.json"), "utf8"));
    packages.push({ tarball, unpacked, source: sources.get(manifest.name) ?? "", manifest });
  }
  return packages;
}
