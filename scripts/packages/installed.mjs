import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { asStranger } from "./stranger.mjs";

/** The bill of materials calls what it is about by the name of this folder. */
const project = "flowc";

/**
 * Installs every package with plain npm into an empty project, as users get them.
 * @template R
 * @param {(stranger: import("./stranger.mjs").Stranger) => Promise<R>} use its `run` runs in that project
 * @returns {Promise<R>}
 */
export function withInstalledPackages(use) {
  return asStranger(async (stranger) => {
    const { packages, folder } = stranger;
    const dependencies = Object.fromEntries(packages.map(({ manifest }) => [manifest.name, manifest.version]));
    const manifest = { name: "installed", version: packages[0]?.manifest.version, private: true, dependencies };
    mkdirSync(join(folder, project));
    writeFileSync(join(folder, project, "package.json"), JSON.stringify(manifest));
    const run = (command, args) => stranger.run(command, args, project);
    const installed = await run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts"]);
    if (!installed.ok) throw new Error(`npm install failed:\n${installed.output}`);
    return use({ ...stranger, run });
  });
}
