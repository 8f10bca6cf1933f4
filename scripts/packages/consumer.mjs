import { mkdirSync, realpathSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runQuietly } from "../setup/quiet-process.mjs";

/**
 * Lays the packed packages out as one user's node_modules, with nothing there but what they declare to need.
 * @param {string} directory an empty folder
 * @param {{ unpacked: string, source: string, manifest: Record<string, any> }[]} packages `source` is the workspace folder
 */
export function installFor(directory, packages) {
  const modules = join(directory, "node_modules");
  writeFileSync(join(directory, "package.json"), JSON.stringify({ name: "user", type: "module" }));
  for (const { unpacked, source, manifest } of packages) {
    const target = join(modules, manifest.name);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(unpacked, target);
    const own = packages.map((other) => other.manifest.name);
    const needed = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    for (const name of needed.filter((dependency) => !own.includes(dependency))) {
      const link = join(target, "node_modules", name);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(realpathSync(join(source, "node_modules", name)), link, "junction");
    }
  }
}

/**
 * Imports every entry of a package and starts its commands, as a user's program would.
 * @param {string} directory the folder that `installFor` filled
 * @param {Record<string, any>} manifest
 * @returns {Promise<string[]>} one sentence per entry that does not work
 */
export async function usageProblems(directory, manifest) {
  const problems = [];
  for (const entry of Object.keys(manifest.exports).filter((name) => name !== "./package.json")) {
    const specifier = manifest.name + entry.slice(1);
    const attributes = entry.endsWith(".json") ? ', { with: { type: "json" } }' : "";
    const args = ["--input-type=module", "-e", `await import(${JSON.stringify(specifier)}${attributes})`];
    const { ok, output } = await runQuietly(process.execPath, args, { cwd: directory });
    if (!ok) problems.push(`cannot be imported as "${specifier}":\n${output}`);
  }
  for (const [name, path] of Object.entries(manifest.bin ?? {})) {
    const command = join(directory, "node_modules", manifest.name, path);
    const { ok, output } = await runQuietly(process.execPath, [command, "--version"], { cwd: directory });
    if (!ok) problems.push(`has a command ${name} that does not start:\n${output}`);
  }
  return problems;
}
