import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "@flowc/diagnostics";
import type { BuildFailure, Metafile, Plugin } from "esbuild";
import { compileDiagnostics } from "./compile-diagnostics.js";

/** TypeScript of a project, compiled into one module that exports each entry file as `m0`, `m1`, ... */
export interface Bundle {
  readonly code: string;
  /** Source map as JSON text, its sources relative to `folder`. */
  readonly map: string;
  /** Folder that the module has to be written to. */
  readonly folder: string;
  readonly inputs: Metafile["inputs"];
  /** What the author wrote for each of flowc's own packages, by the address that stands in the module. */
  readonly ownPackages: ReadonlyMap<string, string>;
}

/**
 * Compiles entry files and what they import from the project into one module. Packages stay imports; flowc's own
 * packages are taken from the running flowc, so that there is one copy of them wherever the files are.
 * @param root folder of the project, absolute
 */
export async function bundleModules(
  entries: readonly string[],
  root: string,
): Promise<{ bundle?: Bundle; diagnostics: readonly Diagnostic[] }> {
  const { build } = await import("esbuild");
  const folder = join(root, ".flowc");
  const ownPackages = new Map<string, string>();
  try {
    const result = await build({
      stdin: { contents: entryModule(entries), resolveDir: root, sourcefile: "flowc-entries", loader: "js" },
      outfile: join(folder, "load.mjs"),
      absWorkingDir: root,
      bundle: true,
      write: false,
      metafile: true,
      format: "esm",
      platform: "node",
      target: "node20.19",
      packages: "external",
      sourcemap: "external",
      sourcesContent: false,
      charset: "utf8",
      logLevel: "silent",
      plugins: [resolveOwnPackages(ownPackages)],
    });
    const text = (end: string) => result.outputFiles.find(({ path }) => path.endsWith(end))?.text ?? "";
    const bundle = { code: text(".mjs"), map: text(".map"), folder, inputs: result.metafile.inputs, ownPackages };
    return { bundle, diagnostics: compileDiagnostics(result.warnings, "warning", root) };
  } catch (error) {
    const failure = error as Partial<BuildFailure>;
    if (failure.errors === undefined) throw error;
    return { diagnostics: compileDiagnostics(failure.errors, "error", root) };
  }
}

function entryModule(entries: readonly string[]): string {
  return entries.map((entry, index) => `export * as m${index} from ${JSON.stringify(entry)};`).join("\n");
}

const require = createRequire(import.meta.url);

/** @param found what was asked for, by the address it got */
function resolveOwnPackages(found: Map<string, string>): Plugin {
  return {
    name: "flowc-own-packages",
    setup(build) {
      build.onResolve({ filter: /^(@flowc\/[^/]+(\/.*)?|flowc)$/ }, ({ path }) => {
        try {
          // A configuration needs nothing of the command line but `defineConfig`.
          const address = pathToFileURL(require.resolve(path === "flowc" ? "@flowc/project/config" : path)).href;
          found.set(address, path);
          return { path: address, external: true };
        } catch {
          return undefined; // not one that this flowc brings: the project's own installation has it or not
        }
      });
    },
  };
}
