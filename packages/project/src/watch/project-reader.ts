import { basename, dirname, relative, resolve, sep } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import { type BuildResult, buildProject } from "../actions/build.js";
import { type CheckResult, checkProject } from "../actions/check.js";
import { CheckMemory } from "../checks/check-memory.js";
import { environmentOf, type ProjectEnvironment } from "../environment/project-environment.js";
import { type LoadedProject, loadProject } from "../load-project.js";
import { isScript } from "../loading/load-modules.js";
import { BuildMemory } from "../output/build-memory.js";
import { isBesideFolder } from "../output/replace-folder.js";
import type { Project } from "../project.js";
import { isEditorFile } from "./editor-files.js";
import type { FileChange } from "./file-watcher.js";
import type { WatchedBuild } from "./watched-build.js";

/** What to read, and for whom. */
export interface ReaderOptions {
  readonly config?: string | undefined;
  readonly environment?: string | undefined;
  readonly build?: WatchedBuild | undefined;
}

/** A project as it was read. */
export interface Reading {
  readonly project?: Project;
  readonly checked: CheckResult;
  readonly built?: BuildResult;
  readonly isLoaded: boolean;
}

/** Reads a project again and again, each time only what has changed since. */
export class ProjectReader {
  readonly #from: Project | string;
  readonly #options: ReaderOptions;
  #loaded: LoadedProject | undefined;
  #checks = new CheckMemory();
  #builds = new BuildMemory();
  #last: Reading | undefined;
  /** Files that names get their meaning from. */
  #bindingFiles: readonly string[] = [];

  constructor(from: Project | string, options: ReaderOptions) {
    this.#from = from;
    this.#options = options;
  }

  /** Whether a project could be different after a change. */
  concerns({ path, kind }: FileChange): boolean {
    if (this.isKnown(path)) return true;
    if (isEditorFile(path)) return false;
    // Of what could not be compiled nobody knows what it imports; and a file that is saved by renaming changes for
    // the watcher, also when it was not there for a reading in between.
    return kind !== "changed" || this.#last?.project === undefined || isScript(path) || path.endsWith(".json");
  }

  /** Whether a file was read the last time. */
  isKnown(path: string): boolean {
    return (
      this.#configFiles.includes(path) ||
      this.#bindingFiles.includes(path) ||
      decidesImports(path) ||
      this.#checks.hasRead(path)
    );
  }

  /** Reads the configuration only, which says what is to be watched. */
  async open(): Promise<void> {
    this.#loaded ??= await this.#load();
  }

  /** @param changed files that were written, added or removed since the last time */
  async read(changed: readonly string[]): Promise<Reading> {
    this.#forget(changed);
    this.#loaded ??= await this.#load();
    const { project, diagnostics } = this.#loaded;
    this.#last =
      project === undefined
        ? { checked: { ...nothing, diagnostics }, isLoaded: false }
        : { project, ...(await this.#check(project)) };
    return this.#last;
  }

  /** Folders and files that have to be watched. */
  get watched(): readonly string[] {
    const start = typeof this.#from === "string" ? this.#from : this.#from.root;
    const { project } = this.#loaded ?? {};
    const root = project?.root ?? start;
    const watched = new Set([root, ...this.#bindingFiles, ...outerFolders(project)]);
    for (const file of this.#configFiles) if (!isInside(file, root)) watched.add(file);
    for (const file of this.#checks.readFiles()) if (!isInside(file, root)) watched.add(file);
    return [...watched];
  }

  /** Whether a path is part of what is written, and not of what is read. */
  isOutput(path: string): boolean {
    const { project } = this.#loaded ?? {};
    if (project === undefined) return false;
    const folder = this.#outputFolder(project);
    return (isInside(path, folder) && !isInside(project.configFile, folder)) || isBesideFolder(path, folder);
  }

  /** The folder that is written to. */
  get outputs(): readonly string[] {
    const { project } = this.#loaded ?? {};
    if (project === undefined) return [];
    const folder = this.#outputFolder(project);
    return this.isOutput(folder) ? [folder] : [];
  }

  get #configFiles(): readonly string[] {
    return this.#loaded?.files ?? [];
  }

  #forget(changed: readonly string[]): void {
    const isConfig = this.#loaded?.project === undefined || changed.some((file) => this.#configFiles.includes(file));
    if (isConfig) this.#loaded = undefined;
    if (isConfig || changed.some(decidesImports)) this.#checks = new CheckMemory();
    else this.#checks.forget(changed);
    if (isConfig || changed.some((file) => this.#bindingFiles.includes(file))) this.#builds.forgetBindings();
  }

  #load(): Promise<LoadedProject> {
    const { config } = this.#options;
    if (typeof this.#from === "string") return loadProject(this.#from, { config });
    return loadProject(this.#from.root, { config: this.#from.configFile });
  }

  async #check(project: Project): Promise<Omit<Reading, "project">> {
    const { environment, build } = this.#options;
    const memory = this.#checks;
    const checked = await checkProject(project, { environment, memory });
    const isLoaded = memory.sources.isComplete(checked.checkedFiles);
    if (build === undefined) return { checked, isLoaded };
    const chosen = build.environment === undefined ? undefined : environmentOf(project, build.environment);
    this.#bindingFiles = chosen?.environment === undefined ? [] : bindingFilesOf(chosen.environment);
    const folder = this.#outputFolder(project);
    const built =
      chosen !== undefined && chosen.environment === undefined
        ? unbuilt(folder, checked, chosen.diagnostics)
        : await buildProject({ checked, folder, environment: chosen?.environment, memory: this.#builds });
    return { checked, built, isLoaded };
  }

  #outputFolder({ root, config }: Project): string {
    return this.#options.build?.folder ?? resolve(root, config.outDir ?? "build");
  }
}

const nothing: CheckResult = {
  files: 0,
  checkedFiles: [],
  units: [],
  flows: [],
  resources: [],
  diagnostics: [],
  suppressed: [],
};

function unbuilt(folder: string, { suppressed }: CheckResult, diagnostics: readonly Diagnostic[]): BuildResult {
  return { folder, diagnostics, suppressed };
}

/** Files that say how imports are found and compiled. */
function decidesImports(path: string): boolean {
  return /^(package|tsconfig.*|jsconfig)\.json$/.test(basename(path));
}

function bindingFilesOf({ bindingsFile, state }: ProjectEnvironment): readonly string[] {
  return [...(bindingsFile === undefined ? [] : [bindingsFile]), ...("file" in state ? [state.file] : [])];
}

/** Folders outside of the root in which patterns of the configuration look for files. */
function outerFolders(project: Project | undefined): readonly string[] {
  if (project === undefined) return [];
  const { root, config } = project;
  const patterns = [...(config.flows ?? []), ...(config.resources ?? [])];
  return patterns.map((pattern) => resolve(root, literalFolder(pattern))).filter((folder) => !isInside(folder, root));
}

/** The folder of a pattern as far as it is written out. */
function literalFolder(pattern: string): string {
  const parts = pattern.split("/");
  const at = parts.findIndex((part) => /[*?[\]{}()!]/.test(part));
  return at < 0 ? dirname(pattern) : parts.slice(0, at).join("/") || ".";
}

function isInside(path: string, folder: string): boolean {
  if (path.startsWith(folder + sep)) return true;
  const from = relative(folder, path);
  return from !== ".." && !from.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(from);
}
