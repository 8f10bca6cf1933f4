import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../workspace.mjs";

/** Generators, laws and simulator, as they were last built. */
export async function builtTools() {
  const parts = await Promise.all([
    built("simulator/dist/index.js"),
    built("testing/dist/arbitraries/index.js"),
    built("testing/dist/laws/index.js"),
    // What the checker claims is not for users; here it is counted.
    built("testing/dist/laws/agreement/claim.js"),
  ]);
  return Object.assign({}, ...parts);
}

async function built(path) {
  const file = join(root, "packages", path);
  if (!existsSync(file)) throw new Error(`${path} is not there. Run: npm run build`);
  return import(pathToFileURL(file).href);
}
