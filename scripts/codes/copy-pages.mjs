// The pages of the codes as the command line ships them: packages/cli/pages, for `flowc explain`. Not committed: they
// are copies, made whenever the packages are built.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Makes the shipped pages the same as those in docs/diagnostics.
 * @param {string} root the repository's folder
 * @returns {boolean} false when they were the same already
 */
export function copyPages(root) {
  const from = join(root, "docs", "diagnostics");
  const to = join(root, "packages", "cli", "pages");
  mkdirSync(to, { recursive: true });
  const pages = readdirSync(from).filter((name) => name.endsWith(".md") && name !== "README.md");
  const surplus = readdirSync(to).filter((name) => !pages.includes(name));
  for (const name of surplus) rmSync(join(to, name));
  const changed = pages.filter((name) => copyPage(join(from, name), join(to, name)));
  return surplus.length + changed.length > 0;
}

function copyPage(from, to) {
  const text = readFileSync(from, "utf8");
  if (existsSync(to) && readFileSync(to, "utf8") === text) return false;
  writeFileSync(to, text);
  return true;
}
