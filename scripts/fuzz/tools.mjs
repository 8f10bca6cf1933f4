import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../workspace.mjs";

/**
 * Everything that is under test, as it was last built.
 * @param {boolean} withImport
 */
export async function builtTools(withImport) {
  const compiler = await built("flow-compiler/dist/index.js");
  const { arbFlowGraph } = await built("connect-model/dist/testing/index.js");
  const { importProject } = withImport ? await built("flow-import/dist/index.js") : { importProject: undefined };
  return { ...compiler, arbFlowGraph, importProject };
}

async function built(path) {
  const file = join(root, "packages", path);
  if (!existsSync(file)) throw new Error(`${path} is not there. Run: npm run build`);
  return import(pathToFileURL(file).href);
}
