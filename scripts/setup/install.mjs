import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { members } from "../workspace.mjs";
import { pnpmCommand } from "./pnpm.mjs";
import { runQuietly } from "./quiet-process.mjs";

/**
 * Installs the locked dependencies, unless the last install was made from the very same inputs.
 * @param {string} root the repository's folder
 * @returns {Promise<{ ok: boolean, did: boolean, output: string }>} `did` is false when there was nothing to install
 */
export async function install(root) {
  const stampFile = join(root, "node_modules", ".setup-stamp");
  const stamp = inputsDigest(root);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return { ok: true, did: false, output: "" };

  // Without a terminal pnpm would stop to ask before it replaces an older node_modules.
  const { command, args } = pnpmCommand(root, ["install", "--frozen-lockfile", "--config.confirm-modules-purge=false"]);
  const { ok, output } = await runQuietly(command, args, { cwd: root });
  if (ok) writeFileSync(stampFile, stamp);
  return { ok, did: true, output };
}

/** What decides the content of node_modules: lock file, manifests, Node version and machine. */
function inputsDigest(root) {
  const hash = createHash("sha256");
  for (const name of ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml"])
    hash.update(readFileSync(join(root, name)));
  for (const group of /** @type {const} */ (["packages", "examples"])) {
    for (const { folder, manifest } of members(group, root))
      hash.update(`${group}/${folder}${JSON.stringify(manifest)}`);
  }
  return hash.update(`${process.versions.modules} ${process.platform} ${process.arch}`).digest("hex");
}
