import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import { isSameList } from "../lists/same-list.js";
import { forgetSourceMap } from "./author-places.js";
import { type Bundle, bundleModules, runningPrefix } from "./bundle.js";
import { type ImportModule, importFrom, type ModuleExports } from "./import-from.js";
import { KeptModules, type RunningModule } from "./kept-modules.js";
import { isScript, type LoadedModules, runModules } from "./load-modules.js";
import { ModuleTable, withImports } from "./module-table.js";

/**
 * The modules of a project that have run, for loading it again when a few of its files have changed: these and all that
 * import them are compiled and run anew, and get from the others what runs already. So there is one copy of everything,
 * as if all of it had just been loaded; only what modules keep for themselves while they run lives on.
 */
export class ModuleMemory {
  readonly #root: string;
  readonly #import: ImportModule;
  readonly #modules = new ModuleTable<RunningModule>();
  /** Files that changed and were not loaded since. */
  readonly #changed = new Set<string>();
  readonly #realPaths = new Map<string, string>();
  /** Paths that modules ran under which are not there any more. */
  readonly #left = new Set<string>();
  /** Those of them that nothing runs under since the last time. */
  #gone: readonly string[] = [];
  #isLoaded = true;
  /** What was loaded the last time, by real path. */
  #entries: readonly string[] = [];
  /** Whether modules are gone or import other files since then: some may be imported by none any more. */
  #isMoved = false;

  /** @param root folder of the project, where imports of packages are looked up */
  constructor(root: string) {
    this.#root = root;
    this.#import = importFrom(root);
  }

  /** Every file that was compiled, code or data, by its real path. */
  get files(): Iterable<string> {
    return this.#modules.files();
  }

  /** Whether nothing was in the way the last time. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  has(file: string): boolean {
    return this.#modules.has(this.#realPath(file));
  }

  /** That files are not as they were when they were loaded: written, added or removed. */
  forget(files: Iterable<string>): void {
    for (const file of files) {
      const path = this.#realPath(file);
      this.#changed.add(path);
      if (this.#modules.has(path)) continue;
      for (const other of this.#mendedBy(path)) this.#changed.add(other);
      // It may be a link, or a folder that is one.
      this.#realPaths.clear();
    }
  }

  #realPath(file: string): string {
    const known = this.#realPaths.get(file) ?? realPath(file);
    this.#realPaths.set(file, known);
    return known;
  }

  /** Gives what `loadModules` gives. */
  async load(entries: readonly string[]): Promise<LoadedModules> {
    const paths = entries.map((entry) => this.#realPath(entry));
    const kept = this.#kept();
    const missing = [...new Set(paths.filter((path) => !kept.has(path)))];
    const problems = missing.length === 0 ? [] : await this.#renew(missing, kept, paths);
    this.#isLoaded = problems.length === 0;
    if (problems.length > 0) return { modules: new Map(), files: [], diagnostics: problems };
    this.#changed.clear();
    if (this.#isMoved || !isSameList(paths, this.#entries)) this.#dropUnused(paths);
    this.#isMoved = false;
    this.#entries = paths;
    this.#forgetPlaces();
    const modules = new Map<string, ModuleExports>();
    for (const [index, entry] of entries.entries()) modules.set(entry, this.#modules.get(paths[index]!)!.exports);
    const files: string[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const [file, { isData, warnings }] of this.#modules.entries()) {
      if (!isData) files.push(file);
      diagnostics.push(...warnings);
    }
    return { modules, files, diagnostics };
  }

  /** Modules that may mean something else now that a file is there: one that was missed, or was found in its place. */
  #mendedBy(path: string): readonly string[] {
    const stem = (file: string) => file.replace(/\.[^./\\]*$/, "");
    const mended = ([file, { warnings }]: readonly [string, RunningModule]) =>
      warnings.length > 0 || stem(file) === stem(path);
    return [...this.#modules.entries()].filter(mended).map(([file]) => file);
  }

  /** What need not run again. */
  #kept(): KeptModules {
    // What a module of the older kind exports cannot be handed on as if it were a new one.
    for (const [, { input }] of this.#modules.entries()) {
      if (input.format === "cjs") return new KeptModules(this.#modules, new Set(this.#modules.files()));
    }
    return new KeptModules(this.#modules, this.#modules.withImporters(this.#changed));
  }

  /** Compiles and runs entries with all that they import and that is not kept. With a problem nothing is taken over. */
  async #renew(entries: readonly string[], kept: KeptModules, all: readonly string[]): Promise<readonly Diagnostic[]> {
    const { bundle, files, data, diagnostics } = await this.#compile(entries, kept);
    if (bundle === undefined) return diagnostics;
    const { exports, problem } = await runModules(bundle, this.#importing(kept), {
      root: this.#root,
      entries: all,
      // Only looked at when something is wrong.
      get inputs() {
        return { ...kept.inputs, ...bundle.inputs };
      },
    });
    if (exports === undefined) {
      forgetSourceMap(bundle.file);
      return [...kept.warnings, ...diagnostics, problem];
    }
    const inputOf = inputsByPath(bundle, this.#root);
    const importedBefore = new Map([...kept.stale].map((file) => [file, this.#modules.get(file)?.imports]));
    for (const file of kept.stale) this.#drop(file);
    for (const [index, file] of [...files, ...data].entries()) {
      const input = inputOf.get(file)!;
      const warnings = diagnostics.filter(({ span }) => (span?.file ?? files[0]) === file);
      const isData = index >= files.length;
      const exported = isData ? {} : (exports[`m${index}`] as ModuleExports);
      const imports = importsOf(input, this.#root);
      this.#modules.set(file, { imports, input, exports: exported, warnings, ranAs: bundle.file, isData });
      if (isSameList(importedBefore.get(file) ?? [], imports)) importedBefore.delete(file);
    }
    this.#isMoved = importedBefore.size > 0;
    return [];
  }

  /** Takes away what no entry imports any more. */
  #dropUnused(entries: readonly string[]): void {
    const used = this.#modules.withImports(entries);
    if (used.size === this.#modules.size) return;
    for (const file of [...this.#modules.files()]) if (!used.has(file)) this.#drop(file);
  }

  #drop(file: string): void {
    const module = this.#modules.get(file);
    if (module === undefined) return;
    this.#left.add(module.ranAs);
    this.#modules.delete(file);
  }

  /**
   * Compiles so that every file can be imported by others later: the bundle exports all of them, those that are no
   * entries behind the entries. Which these are shows only in the bundle; mostly they are the same as the last time.
   * Data is compiled into whatever imports it: a file of it is another module for each way to import it.
   */
  async #compile(entries: readonly string[], kept: KeptModules) {
    const isOther = (file: string) => !isData(file) && !kept.has(file) && !entries.includes(file);
    const before = this.#modules.withImports(entries);
    let others = [...before].filter((file) => isOther(file) && existsSync(file));
    let isSeen = false;
    for (;;) {
      const files = [...entries, ...others];
      const { bundle, diagnostics } = await bundleModules(files, this.#root, kept);
      if (bundle === undefined) {
        if (others.length === 0 || isSeen) return { files, data: [], diagnostics };
        // It may be one that nobody imports any more.
        others = [];
        continue;
      }
      isSeen = true;
      const imported = importedWith(entries, bundle, this.#root);
      const needed = imported.filter(isOther);
      const data = imported.filter((file) => isData(file) && !kept.has(file));
      if (isSameSet(needed, others)) return { bundle, files, data, diagnostics };
      others = needed;
    }
  }

  #importing(kept: KeptModules): ImportModule {
    return async (specifier) =>
      specifier.startsWith(runningPrefix)
        ? kept.linked(specifier.slice(runningPrefix.length))
        : this.#import(specifier);
  }

  /** Places in modules that are gone stay known until the next time: somebody may be showing them. */
  #forgetPlaces(): void {
    if (this.#left.size === 0) return;
    for (const [, { ranAs }] of this.#modules.entries()) this.#left.delete(ranAs);
    if (this.#left.size === 0) return;
    for (const path of this.#gone) forgetSourceMap(path);
    this.#gone = [...this.#left];
    this.#left.clear();
  }
}

function inputsByPath({ inputs }: Bundle, root: string): Map<string, Bundle["inputs"][string]> {
  return new Map(Object.entries(inputs).map(([name, input]) => [pathOf(name, root), input]));
}

function importsOf({ imports }: Bundle["inputs"][string], root: string): readonly string[] {
  return imports.flatMap(({ path, external }) => (external === true ? [] : [pathOf(path, root)]));
}

/** The file of a module as the compiler names it: what was imported in a certain way has that behind its name. */
function pathOf(name: string, root: string): string {
  return resolve(root, name.replace(/ with \{[^{}]*\}$/, ""));
}

/** Whether a file is imported for what stands in it. */
function isData(file: string): boolean {
  return !isScript(file);
}

/** What entries import, directly or through others, without the entries. */
function importedWith(entries: readonly string[], bundle: Bundle, root: string): readonly string[] {
  const links = [...inputsByPath(bundle, root)].map(
    ([file, input]) => [file, { imports: importsOf(input, root) }] as const,
  );
  const own = new Set(entries);
  return [...withImports(entries, new Map(links))].filter((file) => !own.has(file));
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const set = new Set(one);
  return set.size === other.length && other.every((item) => set.has(item));
}

/** The path behind all links; of a file that is not there, as far as its folder is. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return dirname(file) === file ? file : join(realPath(dirname(file)), basename(file));
  }
}
