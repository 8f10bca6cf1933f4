import { existsSync } from "node:fs";
import { join } from "node:path";
import { runQuietly } from "../setup/quiet-process.mjs";

/**
 * The Markdown pages of the repository, committed or about to be.
 * @param {string} root the repository's folder
 * @returns {Promise<string[]>} paths relative to it
 */
export async function listPages(root) {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"];
  const { ok, output } = await runQuietly("git", args, { cwd: root });
  if (!ok) throw new Error(output);
  return output
    .split("\n")
    .filter((file) => file !== "" && !file.startsWith(".changeset/") && existsSync(join(root, file)));
}
