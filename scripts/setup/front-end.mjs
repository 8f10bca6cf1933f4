import { readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/**
 * Puts what the command needs to start, its own modules and commander, into one file: packages/cli/dist/flowc.js. What
 * running a command needs stays where it is and is loaded then (docs/decisions/0111).
 * @param {string} root the repository's folder
 * @returns {Promise<boolean>} false when the file was up to date
 */
export async function bundleFrontEnd(root) {
  const cli = join(root, "packages", "cli");
  const dist = join(cli, "dist");
  const outfile = join(dist, "flowc.js");
  if (changedAt(outfile) > changedAt(join(dist, ".tsbuildinfo"))) return false;
  // Only now: this script is loaded before anything is installed.
  const { build } = await import("esbuild");
  const license = readFileSync(join(cli, "node_modules", "commander", "LICENSE"), "utf8");
  await build({
    entryPoints: [join(dist, "main.js")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    charset: "utf8",
    logLevel: "warning",
    banner: { js: `/* With a copy of commander.\n\n${license}*/\n${requireForCommander}` },
    plugins: [leaveForLater(dist)],
  });
  return true;
}

/** commander is a CommonJS package: inside a module it has to be given what loads Node's own. */
const requireForCommander =
  'import { createRequire as requireFrom } from "node:module";\nconst require = requireFrom(import.meta.url);';

function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Whatever is imported on demand stays a file of its own, beside the bundle. */
function leaveForLater(dist) {
  return {
    name: "leave-for-later",
    setup(bundle) {
      bundle.onResolve({ filter: /.*/ }, ({ kind, path, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const isOwn = path.startsWith(".");
        const beside = isOwn ? `./${relative(dist, join(resolveDir, path)).replaceAll(sep, "/")}` : path;
        return { path: beside, external: true };
      });
    },
  };
}
