import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { writeAssistantTexts } from "../assistants/assistant-texts.mjs";
import { copyPages } from "../codes/copy-pages.mjs";
import { members } from "../workspace.mjs";
import { bundleFrontEnd } from "./front-end.mjs";
import { bundlePage } from "./page.mjs";
import { runQuietly } from "./quiet-process.mjs";

/**
 * Compiles every package with the native TypeScript compiler, which itself skips what is up to date, and brings the
 * pages of the codes, the texts for code assistants and the start of the command to the package that ships them, and builds the page of `flowc view`.
 * @param {string} root the repository's folder
 * @returns {Promise<{ ok: boolean, did: boolean, output: string }>} `did` is false when every package was up to date
 */
export async function build(root) {
  const before = lastBuilds(root);
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const { ok, output } = await runQuietly(process.execPath, [tsc, "-b"], { cwd: root });
  const copied = [copyPages(root), writeAssistantTexts(root)].includes(true);
  if (!ok) return { ok, did: true, output };
  const bundled = await bundleFrontEnd(root);
  const page = await bundlePage(root);
  return {
    ok: page.ok,
    did: copied || bundled || page.did || lastBuilds(root) !== before,
    output: output + page.output,
  };
}

/** When each package was last compiled, as one comparable text. */
function lastBuilds(root) {
  return members("packages", root)
    .map(({ directory }) => join(directory, "dist", ".tsbuildinfo"))
    .map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0))
    .join(" ");
}
