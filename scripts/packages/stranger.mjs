import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runQuietly } from "../setup/quiet-process.mjs";
import { root } from "../workspace.mjs";
import { startLocalRegistry } from "./local-registry.mjs";
import { packAndUnpack } from "./pack.mjs";

/**
 * @typedef {object} Stranger somebody with Node, npm and an empty folder, to whom the packages are released
 * @property {string} folder the empty folder
 * @property {string} registry URL of the registry that has the packages
 * @property {string} upstream URL of the registry that has everything else
 * @property {readonly { tarball: string, unpacked: string, source: string, manifest: Record<string, any> }[]} packages
 * @property {(command: string, args: readonly string[], cwd?: string) => Promise<{ ok: boolean, output: string }>} run
 *   a command as they would type it; `cwd` is relative to the folder
 */

/**
 * Packs the packages, releases them on this machine, and lets somebody use them in an empty folder outside the repository.
 * @template R
 * @param {(stranger: Stranger) => Promise<R>} use
 * @returns {Promise<R>}
 */
export async function asStranger(use) {
  const work = mkdtempSync(join(tmpdir(), "flowc-stranger-"));
  const packed = join(work, "packed");
  const folder = join(work, "folder");
  mkdirSync(packed);
  mkdirSync(folder);
  const found = await runQuietly("npm", ["config", "get", "registry", "--loglevel=error"], { cwd: root });
  const upstream = found.output.trim().split("\n").at(-1) ?? "";
  const packages = await packAndUnpack(packed);
  const registry = await startLocalRegistry(packages, upstream);
  const env = environment(registry.url);
  try {
    return await use({
      folder,
      registry: registry.url,
      upstream,
      packages,
      run: (command, args, cwd = ".") => runQuietly(command, args, { cwd: join(folder, cwd), env }),
    });
  } finally {
    await registry.close();
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * npm asks the given registry, keeps silent about its own releases, and knows nothing of the npm that started us. It has a
 * cache of its own, without what an earlier `npx` installed: people's caches must never give them an unreleased flowc.
 */
function environment(registry) {
  const cache = join(root, "node_modules", ".cache", "stranger");
  rmSync(join(cache, "_npx"), { recursive: true, force: true });
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  return {
    ...Object.fromEntries(inherited),
    npm_config_registry: registry,
    npm_config_cache: cache,
    npm_config_update_notifier: "false",
    npm_config_yes: "true",
    npm_config_prefer_offline: "true",
    npm_config_noproxy: "127.0.0.1",
  };
}
