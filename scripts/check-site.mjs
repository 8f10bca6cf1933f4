// Builds the documentation as a site and fails when a page is missing from it. The generator itself fails on links that
// lead nowhere.
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { addressOf, isPage } from "../site/pages.mjs";
import { listPages } from "./pages/list-pages.mjs";
import { runQuietly } from "./setup/quiet-process.mjs";
import { root } from "./workspace.mjs";

const folder = join(root, "site");
const built = join(folder, "dist");
rmSync(built, { recursive: true, force: true });
const generator = join(folder, "node_modules", "vitepress", "bin", "vitepress.js");
const { ok, output } = await runQuietly(process.execPath, [generator, "build"], { cwd: folder });
if (!ok) console.error(output);

const pages = (await listPages(root)).filter(isPage);
const missing = ok ? pages.filter((page) => !existsSync(join(built, fileOf(page)))) : [];
for (const page of missing) console.error(`${page} is not in the site.`);
console.log(`${pages.length} pages, ${missing.length} missing from the site.`);
process.exitCode = ok && missing.length === 0 ? 0 : 1;

/** @param {string} page */
function fileOf(page) {
  const address = addressOf(page);
  return address.endsWith("/") ? `${address}index.html` : `${address}.html`;
}
