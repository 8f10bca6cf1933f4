import { resolve } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import { setCallSiteMapper } from "@flowc/flow-dsl/node";
import { projectDiagnostics } from "../project-diagnostics.js";
import { authorPlace, rememberSourceMap } from "./author-places.js";
import { type Bundle, bundleModules } from "./bundle.js";
import { type ImportModule, importFrom, type ModuleExports, UnwritableFolder } from "./import-from.js";
import { runBundle } from "./run-bundle.js";
import { type LoadedFiles, thrownDiagnostic } from "./thrown-error.js";

export interface LoadedModules {
  /** Exports by absolute path of the entry file. Empty when loading failed. */
  readonly modules: ReadonlyMap<string, ModuleExports>;
  /** Absolute paths of everything that was compiled: the entries and what they import. Empty when loading failed. */
  readonly files: readonly string[];
  /** CLI120 to CLI125: what kept the files from loading. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles and runs TypeScript files of a project in one go. Places of flows and resources that they declare are
 * mapped back to the author's files.
 * @param entries absolute paths
 * @param root folder of the project, where imports of packages are looked up
 * @param unsaved texts that stand for those of files, by absolute path: how the project would be with them
 */
export async function loadModules(
  entries: readonly string[],
  root: string,
  unsaved?: ReadonlyMap<string, string>,
): Promise<LoadedModules> {
  if (entries.length === 0) return { modules: new Map(), files: [], diagnostics: [] };
  const { bundle, diagnostics } = await bundleModules(entries, root, undefined, unsaved);
  if (bundle === undefined) return { modules: new Map(), files: [], diagnostics };
  const { exports, problem } = await runModules(bundle, importFrom(root), { ...bundle, root, entries });
  if (exports === undefined) return { modules: new Map(), files: [], diagnostics: [...diagnostics, problem] };
  return {
    modules: new Map(entries.map((entry, index) => [entry, exports[`m${index}`] as ModuleExports])),
    files: Object.keys(bundle.inputs).flatMap((name) => (isScript(name) ? [resolve(root, name)] : [])),
    diagnostics,
  };
}

/** Whether a file of a project holds code; what else is imported is data. */
export function isScript(name: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(name);
}

type Run = { exports: ModuleExports; problem?: never } | { exports?: never; problem: Diagnostic };

/**
 * Runs compiled modules, so that their places are found in the author's files.
 * @param files what is told about when one of them throws
 */
export async function runModules(bundle: Bundle, importModule: ImportModule, files: LoadedFiles): Promise<Run> {
  setCallSiteMapper(authorPlace);
  rememberSourceMap(bundle.file, bundle.map);
  try {
    return { exports: await runBundle(bundle, importModule) };
  } catch (error) {
    if (error instanceof UnwritableFolder) {
      return { problem: projectDiagnostics.create("CLI124", { folder: error.folder, reason: error.message }) };
    }
    return { problem: await thrownDiagnostic(error, files) };
  }
}
