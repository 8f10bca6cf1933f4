import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import { forgetSourceMap } from "./author-places.js";
import { type Bundle, bundleModules, runningPrefix } from "./bundle.js";
import { type ImportModule, importFrom, type ModuleExports } from "./import-from.js";
import { isScript, type LoadedModules, runModules } from "./load-modules.js";
import { withImporters, withImports } from "./module-graph.js";

/** A file that was compiled and has run. */
interface RunningModule {
  /** The files of the project that it imports. */
  readonly imports: readonly string[];
  /** What the compiler tells of it. */
  readonly input: Bundle["inputs"][string];
  readonly exports: ModuleExports;
  readonly warnings: readonly Diagnostic[];
  /** Path that it ran under, together with those that were compiled with it. */
  readonly ranAs: string;
}

type RunningModules = ReadonlyMap<string, RunningModule>;

/**
 * The modules of a project that have run, for loading it again when a few of its files have changed: these and all that
 * import them are compiled and run anew, and get from the others what runs already. So there is one copy of everything,
 * as if all of it had just been loaded; only what modules keep for themselves while they run lives on.
 */
export class ModuleMemory {
  readonly #root: string;
  readonly #import: ImportModule;
  #modules: RunningModules = new Map();
  /** Files that changed and were not loaded since. */
  readonly #changed = new Set<string>();
  readonly #realPaths = new Map<string, string>();
  readonly #ownPackages = new Map<string, string>();
  /** Modules that ran once and are gone since the last time. */
  #gone: readonly string[] = [];
  #isLoaded = true;

  /** @param root folder of the project, where imports of packages are looked up */
  constructor(root: string) {
    this.#root = root;
    this.#import = importFrom(root);
  }

  /** Every file that was compiled, code or data, by its real path. */
  get files(): Iterable<string> {
    return this.#modules.keys();
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
    const paths = new Map(entries.map((entry) => [entry, this.#realPath(entry)]));
    const before = ranAs(this.#modules);
    const kept = this.#kept();
    const missing = [...new Set(paths.values())].filter((path) => !kept.has(path));
    const problems = missing.length === 0 ? [] : await this.#renew(missing, kept, [...paths.values()]);
    this.#isLoaded = problems.length === 0;
    if (problems.length > 0) return { modules: new Map(), files: [], diagnostics: problems };
    this.#changed.clear();
    const used = withImports(paths.values(), this.#modules);
    this.#modules = new Map([...this.#modules].filter(([file]) => used.has(file)));
    this.#forgetPlaces(before);
    return {
      modules: new Map([...paths].map(([entry, path]) => [entry, this.#modules.get(path)!.exports])),
      files: [...this.#modules.keys()].filter(isScript),
      diagnostics: [...this.#modules.values()].flatMap(({ warnings }) => warnings),
    };
  }

  /** Modules that may mean something else now that a file is there: one that was missed, or was found in its place. */
  #mendedBy(path: string): readonly string[] {
    const stem = (file: string) => file.replace(/\.[^./\\]*$/, "");
    const mended = ([file, { warnings }]: [string, RunningModule]) => warnings.length > 0 || stem(file) === stem(path);
    return [...this.#modules].filter(mended).map(([file]) => file);
  }

  /** What need not run again. */
  #kept(): RunningModules {
    // What a module of the older kind exports cannot be handed on as if it were a new one.
    if ([...this.#modules.values()].some(({ input }) => input.format === "cjs")) return new Map();
    const stale = withImporters(this.#changed, this.#modules);
    return new Map([...this.#modules].filter(([file]) => !stale.has(file)));
  }

  /** Compiles and runs entries with all that they import and that is not kept. With a problem nothing is taken over. */
  async #renew(
    entries: readonly string[],
    kept: RunningModules,
    all: readonly string[],
  ): Promise<readonly Diagnostic[]> {
    const { bundle, files, data, diagnostics } = await this.#compile(entries, kept);
    if (bundle === undefined) return diagnostics;
    for (const [address, name] of bundle.ownPackages) this.#ownPackages.set(address, name);
    const inputs = Object.fromEntries([...kept].map(([file, { input }]) => [file, input]));
    const { exports, problem } = await runModules(bundle, this.#importing(kept), {
      root: this.#root,
      entries: all,
      inputs: { ...inputs, ...bundle.inputs },
      ownPackages: this.#ownPackages,
    });
    if (exports === undefined) {
      forgetSourceMap(bundle.file);
      return [...[...kept.values()].flatMap(({ warnings }) => warnings), ...diagnostics, problem];
    }
    const inputOf = inputsByPath(bundle, this.#root);
    const renewed = [...files, ...data].map((file, index): [string, RunningModule] => {
      const input = inputOf.get(file)!;
      const warnings = diagnostics.filter(({ span }) => (span?.file ?? files[0]) === file);
      const exported = index < files.length ? (exports[`m${index}`] as ModuleExports) : {};
      return [file, { imports: importsOf(input, this.#root), input, exports: exported, warnings, ranAs: bundle.file }];
    });
    this.#modules = new Map([...kept, ...renewed]);
    return [];
  }

  /**
   * Compiles so that every file can be imported by others later: the bundle exports all of them, those that are no
   * entries behind the entries. Which these are shows only in the bundle; mostly they are the same as the last time.
   * Data is compiled into whatever imports it: a file of it is another module for each way to import it.
   */
  async #compile(entries: readonly string[], kept: RunningModules) {
    const running = new Map([...kept].flatMap(([file, { exports }]) => (isData(file) ? [] : [[file, exports]])));
    const isOther = (file: string) => !isData(file) && !running.has(file) && !entries.includes(file);
    const before = withImports(entries, this.#modules);
    let others = [...before].filter((file) => isOther(file) && existsSync(file));
    let isSeen = false;
    for (;;) {
      const files = [...entries, ...others];
      const { bundle, diagnostics } = await bundleModules(files, this.#root, running);
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

  #importing(kept: RunningModules): ImportModule {
    return async (specifier) =>
      specifier.startsWith(runningPrefix)
        ? kept.get(specifier.slice(runningPrefix.length))!.exports
        : this.#import(specifier);
  }

  /** Places in modules that are gone stay known until the next time: somebody may be showing them. */
  #forgetPlaces(before: ReadonlySet<string>): void {
    const now = ranAs(this.#modules);
    const gone = [...before].filter((path) => !now.has(path));
    if (gone.length === 0) return;
    for (const path of this.#gone) forgetSourceMap(path);
    this.#gone = gone;
  }
}

function ranAs(modules: RunningModules): Set<string> {
  return new Set([...modules.values()].map((module) => module.ranAs));
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
