/** A file of a project, and the files of the project that it imports. */
export interface ModuleLinks {
  readonly imports: readonly string[];
}

/** Modules by path, with what imports them: kept as they come and go, since one of a thousand changes at a time. */
export class ModuleTable<M extends ModuleLinks> {
  readonly #modules = new Map<string, M>();
  readonly #importers = new Map<string, Set<string>>();

  get size(): number {
    return this.#modules.size;
  }

  has(file: string): boolean {
    return this.#modules.has(file);
  }

  get(file: string): M | undefined {
    return this.#modules.get(file);
  }

  files(): Iterable<string> {
    return this.#modules.keys();
  }

  entries(): Iterable<readonly [string, M]> {
    return this.#modules;
  }

  set(file: string, module: M): void {
    this.delete(file);
    this.#modules.set(file, module);
    for (const imported of module.imports) {
      const importers = this.#importers.get(imported);
      if (importers === undefined) this.#importers.set(imported, new Set([file]));
      else importers.add(file);
    }
  }

  delete(file: string): void {
    for (const imported of this.#modules.get(file)?.imports ?? []) this.#importers.get(imported)?.delete(file);
    this.#modules.delete(file);
  }

  /** The files that import one of some files, directly or through others, with those files. */
  withImporters(files: Iterable<string>): Set<string> {
    return reached(files, (file) => this.#importers.get(file) ?? []);
  }

  /** Some files and all that they import, directly or through others. */
  withImports(files: Iterable<string>): Set<string> {
    return withImports(files, this.#modules);
  }
}

/** Some files and all that they import, directly or through others. */
export function withImports(files: Iterable<string>, modules: ReadonlyMap<string, ModuleLinks>): Set<string> {
  return reached(files, (file) => modules.get(file)?.imports ?? []);
}

function reached(starts: Iterable<string>, next: (file: string) => Iterable<string>): Set<string> {
  const found = new Set(starts);
  // A set that grows while it is walked is walked to its end.
  for (const file of found) for (const other of next(file)) found.add(other);
  return found;
}
