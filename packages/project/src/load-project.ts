import { readFileSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { type Diagnostic, nearest } from "@flowc/diagnostics";
import { loadingFor } from "@flowc/provisioner";
import { findConfig } from "./config/find-config.js";
import { asConfig, configProblems } from "./config/validate-config.js";
import { loadModules } from "./loading/load-modules.js";
import type { Project } from "./project.js";
import { projectDiagnostics } from "./project-diagnostics.js";

export interface LoadProjectOptions {
  /** Configuration file, relative to the directory. Default: the nearest one in the directory and above. */
  readonly config?: string | undefined;
}

/** A project, or why there is none: CLI101 to CLI105, CLI110, CLI120 to CLI124. */
export interface LoadedProject {
  readonly project?: Project;
  readonly diagnostics: readonly Diagnostic[];
  /** The configuration and what it imports, absolute, as far as that is known. */
  readonly files?: readonly string[];
}

/** Finds, runs and checks the configuration of the project that a folder belongs to. */
export async function loadProject(directory: string, options: LoadProjectOptions = {}): Promise<LoadedProject> {
  const file = options.config === undefined ? findConfig(directory) : resolve(directory, options.config);
  if (file === undefined) return { diagnostics: [projectDiagnostics.create("CLI101", { from: directory })] };
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    const similar = nearest(basename(file), ["flowc.config.ts"]);
    return {
      diagnostics: [projectDiagnostics.create("CLI110", { path: options.config ?? file, similar, isConfig: true })],
    };
  }
  const root = dirname(file);
  const { modules, diagnostics, files } = await loadingFor(undefined, () => loadModules([file], root));
  const exported = modules.get(file);
  if (exported === undefined) return { diagnostics };
  const problems = configProblems(exported.default, { file, text: readFileSync(file, "utf8") });
  if (problems.length > 0) return { diagnostics: [...diagnostics, ...problems] };
  return { project: { root, configFile: file, config: asConfig(exported.default) }, diagnostics, files };
}
