import { randomUUID } from "node:crypto";
import { mkdir, rm, rmdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "@flowc/diagnostics";
import { setCallSiteMapper } from "@flowc/flow-dsl/node";
import { projectDiagnostics } from "../project-diagnostics.js";
import { systemReason } from "../system-reason.js";
import { authorPlace, rememberSourceMap } from "./author-places.js";
import { type Bundle, bundleModules } from "./bundle.js";
import { thrownDiagnostic } from "./thrown-error.js";

/** What a module exports, by name. */
export type ModuleExports = Readonly<Record<string, unknown>>;

export interface LoadedModules {
  /** Exports by absolute path of the entry file. Empty when loading failed. */
  readonly modules: ReadonlyMap<string, ModuleExports>;
  /** Absolute paths of everything that was compiled: the entries and what they import. Empty when loading failed. */
  readonly files: readonly string[];
  /** CLI120 to CLI124: what kept the files from loading. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles and runs TypeScript files of a project in one go. Places of flows and resources that they declare are
 * mapped back to the author's files.
 * @param entries absolute paths
 * @param root folder of the project, where imports of packages are looked up and `.flowc` is written
 */
export async function loadModules(entries: readonly string[], root: string): Promise<LoadedModules> {
  if (entries.length === 0) return { modules: new Map(), files: [], diagnostics: [] };
  const { bundle, diagnostics } = await bundleModules(entries, root);
  if (bundle === undefined) return { modules: new Map(), files: [], diagnostics };
  setCallSiteMapper(authorPlace);
  const { exports, problem } = await runBundle(bundle, root);
  if (exports === undefined) return { modules: new Map(), files: [], diagnostics: [...diagnostics, problem] };
  return {
    modules: new Map(entries.map((entry, index) => [entry, exports[`m${index}`] as ModuleExports])),
    files: scriptsOf(bundle, root),
    diagnostics,
  };
}

function scriptsOf({ inputs }: Bundle, root: string): string[] {
  return Object.keys(inputs)
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
    .map((name) => resolve(root, name));
}

type Run = { exports: ModuleExports; problem?: never } | { exports?: never; problem: Diagnostic };

/** Writes the module beside the project, so that its imports are found, runs it and removes it again. */
async function runBundle(bundle: Bundle, root: string): Promise<Run> {
  // A name of its own each time: a module that was imported once is never read again by its name.
  const file = join(bundle.folder, `load-${randomUUID()}.mjs`);
  try {
    await mkdir(bundle.folder, { recursive: true });
    await writeFile(file, bundle.code);
  } catch (error) {
    const problem = projectDiagnostics.create("CLI124", { folder: bundle.folder, reason: systemReason(error) });
    return { problem };
  }
  rememberSourceMap(file, bundle.map);
  try {
    return { exports: (await import(pathToFileURL(file).href)) as ModuleExports };
  } catch (error) {
    return { problem: await thrownDiagnostic(error, { root, ...bundle }) };
  } finally {
    await rm(file, { force: true });
    await rmdir(bundle.folder).catch(() => undefined); // holds more: stays
  }
}
