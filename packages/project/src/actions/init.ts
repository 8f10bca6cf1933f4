import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { Writable } from "node:stream";
import type { Diagnostic } from "@flowc/diagnostics";
import type { ProjectListener } from "../events.js";
import { repositoryOf } from "../git/repository.js";
import { type Brought, bringProject, type ProjectSource, wordsOf } from "../init/bring-project.js";
import { installPackages } from "../init/install-packages.js";
import { movedFindings } from "../init/moved-findings.js";
import type { PackageManager } from "../init/package-manager.js";
import { nameOfFolder, nameProblem, usableName } from "../init/project-name.js";
import { openStage, placeOf, type Stage } from "../init/stage.js";
import { type NewProject, optionalFiles, starterProject, surroundings } from "../init/surroundings.js";
import { workflowFile } from "../init/workflow.js";
import { projectDiagnostics } from "../project-diagnostics.js";

export interface InitOptions {
  /** What relative paths are relative to. */
  readonly directory: string;
  /** Folder of the new project. Default: the directory. */
  readonly folder?: string | undefined;
  /** Name of its package. Default: made from the name of the folder. */
  readonly name?: string | undefined;
  /** Default `npm`. */
  readonly packageManager?: PackageManager | undefined;
  /** Major version of Node in its workflow. Default: that of this process. */
  readonly node?: number;
  /** What it is made from. Default: an example with a menu, hours and queues. */
  readonly source?: ProjectSource | undefined;
  /** Where a package manager that is to install the packages writes. Absent: nothing is installed. */
  readonly install?: Writable | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ProjectListener | undefined;
}

/** What was made. */
export interface InitResult {
  /** Folder of the project, absolute. */
  readonly folder: string;
  /** Name of its package. */
  readonly name: string;
  readonly packageManager: PackageManager;
  /** Files that were written, by path from the folder, with forward slashes. */
  readonly files: readonly string[];
  readonly isWritten: boolean;
  readonly isInstalled: boolean;
  /** What came from elsewhere; absent for a project from nothing. */
  readonly brought?: Brought["summary"];
  /** CLI131, CLI300 to CLI305, and what an import or an adoption has to say. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes a project: from nothing, from documents of flows, or from a live instance, which is only read. It is made beside its
 * place and put there when it is whole: a file that is there already is never replaced, and nothing is left half-written.
 */
export async function initProject(options: InitOptions): Promise<InitResult> {
  const { directory, packageManager = "npm", source, signal } = options;
  const folder = resolve(directory, options.folder ?? ".");
  const name = options.name ?? nameOfFolder(folder);
  const nothing = { folder, name, packageManager, files: [], isWritten: false, isInstalled: false };
  const reason = nameProblem(name);
  if (reason !== undefined) {
    return {
      ...nothing,
      diagnostics: [projectDiagnostics.create("CLI301", { name, reason, similar: usableName(name) })],
    };
  }
  const project = newProject(options, { folder, name, packageManager });
  const around = surroundings(project);
  const first = hindrances(folder, [...around, ...(source ? [["flowc.config.ts", ""] as const] : [])]);
  if (first.taken.length > 0) return { ...nothing, diagnostics: [inTheWay(folder, first.taken)] };
  const { stage, diagnostics } = openStage(folder);
  if (stage === undefined) return { ...nothing, diagnostics };
  try {
    const made = await make(stage, project, around, options);
    const found = movedFindings(made.diagnostics, stage.path, folder);
    if (!made.isMade || signal?.aborted) return { ...nothing, diagnostics: found };
    const placed = put(stage, folder);
    const result = { ...nothing, ...placed, ...(made.summary && { brought: made.summary }) };
    const all = [...found, ...placed.diagnostics];
    if (!placed.isWritten) return { ...result, diagnostics: all };
    const told = [...all, ...misplaced(project, folder)];
    return { ...result, ...(await installed(options, folder, packageManager, told)) };
  } finally {
    stage.discard();
  }
}

function newProject(
  { node = Number.parseInt(process.versions.node, 10), source }: InitOptions,
  base: { readonly folder: string; readonly name: string; readonly packageManager: PackageManager },
): NewProject {
  const root = repositoryOf(base.folder);
  const path = root === undefined ? "" : relative(root, base.folder).split(sep).join("/");
  return {
    name: base.name,
    packageManager: base.packageManager,
    node,
    ...(path !== "" && { subfolder: path }),
    ...(source && wordsOf(source)),
  };
}

/** Makes everything in the stage: what is brought or the example, and then what is around it. */
async function make(
  stage: Stage,
  project: NewProject,
  around: ReadonlyMap<string, string>,
  options: InitOptions,
): Promise<Brought & { readonly isMade: boolean }> {
  const { source } = options;
  const brought = source === undefined ? { diagnostics: [] } : await bringProject(source, stage.path, options);
  const isMade = source === undefined || brought.summary !== undefined;
  if (!isMade) return { ...brought, isMade };
  if (source === undefined) stage.write(starterProject(project));
  stage.write(around);
  return { ...brought, isMade };
}

/** Which of some files a folder has already: with the same text, the author's own that may stay, and those in the way. */
function hindrances(folder: string, files: Iterable<readonly [name: string, text: string]>) {
  const places = [...files].map(([name, text]) => ({ name, place: placeOf(join(folder, name), text) }));
  const named = (is: (found: (typeof places)[number]) => boolean) => places.filter(is).map(({ name }) => name);
  return {
    same: named(({ place }) => place === "same"),
    kept: named(({ name, place }) => place === "taken" && optionalFiles.has(name)),
    taken: named(({ name, place }) => place === "taken" && !optionalFiles.has(name)),
  };
}

function inTheWay(folder: string, files: readonly string[]): Diagnostic {
  return projectDiagnostics.create("CLI300", { folder, files });
}

/** Puts what was made into the folder, unless something is in the way. */
function put(stage: Stage, folder: string): Pick<InitResult, "files" | "isWritten" | "diagnostics"> {
  const names = stage.files();
  const texts = names.map((name) => [name, readFileSync(join(stage.path, name), "utf8")] as const);
  const { same, kept, taken } = hindrances(folder, texts);
  if (taken.length > 0) return { files: [], isWritten: false, diagnostics: [inTheWay(folder, taken)] };
  const leaveOut = new Set([...same, ...kept]);
  const failed = stage.place(folder, leaveOut);
  if (failed.length > 0) return { files: [], isWritten: false, diagnostics: failed };
  const files = names.filter((name) => !leaveOut.has(name));
  const diagnostics = kept.length === 0 ? [] : [projectDiagnostics.create("CLI302", { files: kept })];
  return { files, isWritten: true, diagnostics };
}

/** A workflow that stands where GitHub does not look. */
function misplaced({ subfolder }: NewProject, folder: string): readonly Diagnostic[] {
  const root = subfolder === undefined ? undefined : repositoryOf(folder);
  if (root === undefined || !existsSync(join(folder, workflowFile))) return [];
  return [projectDiagnostics.create("CLI303", { file: workflowFile, root })];
}

async function installed(
  { install, signal }: InitOptions,
  folder: string,
  packageManager: PackageManager,
  before: readonly Diagnostic[],
): Promise<Pick<InitResult, "isInstalled" | "diagnostics">> {
  if (install === undefined) return { isInstalled: false, diagnostics: before };
  const failed = await installPackages({ folder, packageManager, output: install, signal });
  return { isInstalled: failed.length === 0 && signal?.aborted !== true, diagnostics: [...before, ...failed] };
}
