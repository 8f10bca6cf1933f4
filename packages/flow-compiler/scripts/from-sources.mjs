import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const packages = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Runs a module of this workspace from its sources, so that no build is needed first.
 * @param {string} contents source of the module; its imports are relative to the folder `packages`
 */
export async function fromSources(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: packages, loader: "ts" },
    alias: {
      "@flowc/connect-model": `${packages}connect-model/src/index.ts`,
      "@flowc/diagnostics": `${packages}diagnostics/src/index.ts`,
    },
    bundle: true,
    format: "esm",
    platform: "neutral",
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
