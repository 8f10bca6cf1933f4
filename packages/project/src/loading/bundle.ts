import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import type { BuildFailure, Metafile, Plugin } from "esbuild";
import { compileDiagnostics } from "./compile-diagnostics.js";
import { runEsbuild } from "./run-esbuild.js";

/** TypeScript of a project, compiled into one module that exports each entry file as `m0`, `m1`, ... */
export interface Bundle {
  readonly code: string;
  /** Source map as JSON text, its sources relative to the folder of `file`. */
  readonly map: string;
  /** Path that the module runs under. Nothing is written there. */
  readonly file: string;
  readonly inputs: Metafile["inputs"];
}

/** Modules that run already, by absolute path: what imports them gets their exports instead of another copy. */
export interface RunningModules {
  readonly size: number;
  files(): Iterable<string>;
  /** Undefined also for a file of data, which is compiled into whatever imports it. */
  exportsOf(path: string): Readonly<Record<string, unknown>> | undefined;
}

/** What a module imports to get the exports of one that runs already: this word, then the path. */
export const runningPrefix = "flowc-running:";

/**
 * Compiles entry files and what they import from the project into one module. Packages stay imports, flowc's own also
 * where a tsconfig says otherwise.
 * @param root folder of the project, absolute
 * @param running stays as it is, and is imported as `flowc-running:<path>`
 * @param unsaved texts that stand for those of files, by absolute path
 */
export async function bundleModules(
  entries: readonly string[],
  root: string,
  running?: RunningModules,
  unsaved: ReadonlyMap<string, string> = new Map(),
): Promise<{ bundle?: Bundle; diagnostics: readonly Diagnostic[] }> {
  // A name of its own each time: places in the module are found by it.
  const file = join(root, ".flowc", `load-${randomUUID()}.mjs`);
  try {
    const result = await runEsbuild({
      stdin: { contents: entryModule(entries), resolveDir: root, sourcefile: "flowc-entries", loader: "js" },
      outfile: file,
      absWorkingDir: root,
      bundle: true,
      write: false,
      metafile: true,
      format: "esm",
      platform: "node",
      target: "node20.19",
      packages: "external",
      external: ["@flowc/*", "flowc"],
      sourcemap: "external",
      sourcesContent: false,
      charset: "utf8",
      logLevel: "silent",
      plugins: [
        ...(running === undefined || running.size === 0 ? [] : [linkRunning(running)]),
        ...(unsaved.size === 0 ? [] : [takeUnsaved(unsaved)]),
      ],
    });
    const text = (end: string) => result.outputFiles.find(({ path }) => path.endsWith(end))?.text ?? "";
    const bundle = { code: text(".mjs"), map: text(".map"), file, inputs: result.metafile.inputs };
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

/** Puts in place of a module that runs already one that hands on its exports. */
function linkRunning(running: RunningModules): Plugin {
  return {
    name: "flowc-running-modules",
    setup(build) {
      build.onLoad({ filter: pathFilter(running.size, () => running.files()) }, ({ path }) => {
        const exported = running.exportsOf(path);
        return exported && { contents: handingOn(path, Object.keys(exported)), loader: "js" };
      });
    },
  };
}

/** Reads texts that are not saved yet in place of those of their files. */
function takeUnsaved(unsaved: ReadonlyMap<string, string>): Plugin {
  return {
    name: "flowc-unsaved-files",
    setup(build) {
      build.onLoad({ filter: pathFilter(unsaved.size, () => unsaved.keys()) }, ({ path }) => {
        const contents = unsaved.get(path);
        return contents === undefined ? undefined : { contents, loader: "default" };
      });
    },
  };
}

/** Each file that the filter lets through costs a call between two processes: it names the files while they are few. */
function pathFilter(count: number, files: () => Iterable<string>): RegExp {
  if (count > 100) return /./;
  const paths = [...files()].map((path) => path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^(?:${paths.join("|")})$`);
}

function handingOn(path: string, names: readonly string[]): string {
  const values = names.map((name, index) => `const e${index} = running[${JSON.stringify(name)}];`);
  const exported = names.map((name, index) => `e${index} as ${JSON.stringify(name)}`);
  const from = JSON.stringify(runningPrefix + path);
  return `import * as running from ${from};\n${values.join("\n")}\nexport { ${exported.join(", ")} };\n`;
}
