import { existsSync } from "node:fs";
import { runQuietly } from "../setup/quiet-process.mjs";

/**
 * Installs Debian's Chromium, where that can be done without asking anybody: on a build server, as root, with apt-get.
 * @param {string} root the repository's folder
 * @returns {Promise<boolean>} false when it is not for us to install anything, or when it did not work
 */
export async function installBrowser(root) {
  const mayInstall = Boolean(process.env.CI) && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!mayInstall) return false;
  console.log("Installing chromium, as there is no browser ...");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const commands = [["update"], ["install", "--yes", "--no-install-recommends", "chromium"]];
  for (const args of commands) {
    const { ok, output } = await runQuietly("/usr/bin/apt-get", args, { cwd: root, env });
    if (ok) continue;
    console.error(output.trimEnd().split("\n").slice(-5).join("\n"));
    return false;
  }
  return true;
}
