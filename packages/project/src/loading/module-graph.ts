/** A file of a project, and the files of the project that it imports. */
export interface ModuleLinks {
  readonly imports: readonly string[];
}

/** The files that import one of some files, directly or through others, with those files. */
export function withImporters(files: Iterable<string>, modules: ReadonlyMap<string, ModuleLinks>): Set<string> {
  const importers = new Map<string, string[]>();
  for (const [file, { imports }] of modules) {
    for (const imported of imports) {
      const known = importers.get(imported);
      if (known === undefined) importers.set(imported, [file]);
      else known.push(file);
    }
  }
  return reached(files, (file) => importers.get(file) ?? []);
}

/** Some files and all that they import, directly or through others. */
export function withImports(files: Iterable<string>, modules: ReadonlyMap<string, ModuleLinks>): Set<string> {
  return reached(files, (file) => modules.get(file)?.imports ?? []);
}

function reached(starts: Iterable<string>, next: (file: string) => readonly string[]): Set<string> {
  const found = new Set(starts);
  // A set that grows while it is walked is walked to its end.
  for (const file of found) for (const other of next(file)) found.add(other);
  return found;
}
