// Usage: node load.mjs <folder>: bundles every flow of a folder with esbuild and imports the result, nothing else.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const [, , folder = ""] = process.argv;
const files = readdirSync(join(folder, "flows")).sort();
const outfile = join(folder, "loaded.mjs");
await build({
  stdin: {
    contents: files.map((name, index) => `export * as m${index} from "./flows/${name}";`).join("\n"),
    resolveDir: folder,
  },
  outfile,
  bundle: true,
  format: "esm",
  packages: "external",
  sourcemap: "inline",
});
await import(pathToFileURL(outfile).href);
