import { randomUUID } from "node:crypto";
import { rmdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { join } from "node:path";
import { makeFolder } from "../output/make-folder.js";
import { systemReason } from "../system-reason.js";
import { ownAddress } from "./own-packages.js";

/** What a module exports, by name. */
export type ModuleExports = Readonly<Record<string, unknown>>;

/** Gives the exports of a module that is imported by name or address. */
export type ImportModule = (specifier: string) => Promise<ModuleExports>;

/** The folder of a project in which something has to be for a moment cannot be written to. */
export class UnwritableFolder extends Error {
  readonly folder: string;

  constructor(folder: string, cause: unknown) {
    super(systemReason(cause), { cause });
    this.folder = folder;
  }
}

/** By folder: one is enough for all that is loaded there. */
const importers = new Map<string, ImportModule>();

const require = createRequire(import.meta.url);

/**
 * Imports from the place of a project: packages are looked for where its files would look, but flowc's own are those of
 * the running flowc. Node looks from the place of
 * the module that imports, so there is one inside the project for the moment of the first such import.
 * @returns a function that throws what importing throws, or `UnwritableFolder`
 */
export function importFrom(root: string): ImportModule {
  return async (specifier) => {
    const own = ownAddress(specifier);
    if (own !== undefined) return import(own);
    if (/^(file|node|data):/.test(specifier) || isBuiltin(specifier)) return import(specifier);
    const importer = importers.get(root) ?? importerIn(root);
    importers.set(root, importer);
    return importer(specifier);
  };
}

function importerIn(root: string): ImportModule {
  const folder = join(root, ".flowc");
  const file = join(folder, `import-${randomUUID()}.cjs`);
  try {
    makeFolder(folder);
    writeFileSync(file, "module.exports = (specifier) => import(specifier);\n");
  } catch (error) {
    throw new UnwritableFolder(folder, error);
  }
  try {
    return require(file) as ImportModule;
  } finally {
    rmSync(file, { force: true });
    try {
      rmdirSync(folder);
    } catch {
      // holds more: stays
    }
  }
}
