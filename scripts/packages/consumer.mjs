import { mkdirSync, realpathSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runQuietly } from "../setup/quiet-process.mjs";
import { root } from "../workspace.mjs";

/** What a user has beside our packages: the types of Node, and what tests are written with. */
const broughtByUsers = ["@types/node", "fast-check", "vitest"];

/**
 * Lays the packed packages out as one user's node_modules, each with nothing at hand but what it declares to need: as
 * strictly as pnpm does it. Optional peers come later, with `addPeers`.
 * @param {string} directory an empty folder
 * @param {{ unpacked: string, source: string, manifest: Record<string, any> }[]} packages `source` is the workspace folder
 */
export function installFor(directory, packages) {
  writeFileSync(join(directory, "package.json"), JSON.stringify({ name: "user", type: "module" }));
  const own = packages.map(({ manifest }) => manifest.name);
  for (const { unpacked, source, manifest } of packages) {
    const target = join(directory, "node_modules", manifest.name);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(unpacked, target);
    const needed = Object.keys(manifest.dependencies ?? {}).filter((name) => !own.includes(name));
    for (const name of needed) link(join(source, "node_modules", name), join(target, "node_modules", name));
  }
}

/**
 * Brings what users add themselves: optional peers beside the packages, and the types of Node.
 * @param {string} directory the folder that `installFor` filled
 */
export function addPeers(directory) {
  for (const name of broughtByUsers) link(join(root, "node_modules", name), join(directory, "node_modules", name));
}

function link(existing, path) {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(realpathSync(existing), path, "junction");
}

/**
 * Imports every entry where optional peers are missing: a main entry works, another one at most asks for a peer by name.
 * @param {string} directory the folder that `installFor` filled, without peers
 * @param {readonly Record<string, any>[]} manifests
 * @returns {Promise<string[]>} one sentence per entry that fails for another reason
 */
export async function bareImportProblems(directory, manifests) {
  const entries = manifests.flatMap(({ name, exports, peerDependenciesMeta = {} }) =>
    Object.entries(exports)
      .filter(([, target]) => target.types !== undefined)
      .map(([entry]) => ({
        name: name + entry.slice(1),
        isMain: entry === ".",
        peers: Object.keys(peerDependenciesMeta),
      })),
  );
  const script = `const failed = {};
for (const entry of ${JSON.stringify(entries.map(({ name }) => name))})
  await import(entry).catch((error) => { failed[entry] = error.message; });
console.log(JSON.stringify(failed));`;
  const { ok, output } = await runQuietly(process.execPath, ["--input-type=module", "-e", script], { cwd: directory });
  if (!ok) return [`The packages cannot be imported:\n${output}`];
  const failed = JSON.parse(output);
  return entries
    .filter(({ name }) => failed[name] !== undefined)
    .filter(
      ({ name, isMain, peers }) =>
        isMain || !peers.some((peer) => failed[name].startsWith(`Cannot find package '${peer}'`)),
    )
    .map(({ name }) => `"${name}" cannot be imported: ${failed[name]}`);
}

/**
 * Starts the commands of a package.
 * @param {string} directory the folder that `installFor` filled
 * @param {Record<string, any>} manifest
 * @returns {Promise<string[]>} one sentence per command that does not start
 */
export async function commandProblems(directory, manifest) {
  const problems = [];
  for (const [name, path] of Object.entries(manifest.bin ?? {})) {
    const command = join(directory, "node_modules", manifest.name, path);
    const { ok, output } = await runQuietly(process.execPath, [command, "--version"], { cwd: directory });
    if (!ok) problems.push(`has a command ${name} that does not start:\n${output}`);
  }
  return problems;
}
