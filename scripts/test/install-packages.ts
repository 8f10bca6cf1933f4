import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

interface Manifest {
  readonly name: string;
  readonly files: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/**
 * Gives a project packages as an installation would: those of this repository as they were built last, with the files
 * that are published, beside the compiler and vitest.
 * @param names Default: all of them.
 */
export function installPackages(folder: string, names: readonly string[] = installed().names): void {
  for (const name of names) link(join(installed().modules, name), join(folder, "node_modules", name));
}

let made: { readonly modules: string; readonly names: readonly string[] } | undefined;

/**
 * The packages in a `node_modules` of their own, made once. A package that is reached in its place in the repository is
 * source code to vitest, which would compile all of it for each project: four times the work of a run.
 */
function installed() {
  made ??= install(join(inject("scratchFolder"), `installed-${process.pid}`, "node_modules"));
  return made;
}

function install(modules: string) {
  const own = readdirSync(join(root, "packages")).map((folder) => {
    const from = join(root, "packages", folder);
    const manifest: Manifest = JSON.parse(readFileSync(join(from, "package.json"), "utf8"));
    const { name, files, dependencies = {}, peerDependencies = {} } = manifest;
    for (const part of ["package.json", ...files]) {
      const source = join(from, part);
      if (existsSync(source)) cpSync(source, join(modules, name, part), { recursive: true });
    }
    for (const dependency of Object.keys({ ...dependencies, ...peerDependencies })) {
      const target = join(from, "node_modules", dependency);
      const isOurs = dependency === "flowc" || dependency.startsWith("@flowc/");
      if (!isOurs && existsSync(target)) linkOnce(target, join(modules, dependency));
    }
    return name;
  });
  for (const name of ["typescript", "vitest"]) linkOnce(join(root, "node_modules", name), join(modules, name));
  return { modules, names: [...own, "typescript", "vitest"] };
}

/** Several packages may need the same one; two versions of it have no place in one folder. */
function linkOnce(target: string, path: string): void {
  if (!existsSync(path)) link(target, path);
  else if (realpathSync(path) !== realpathSync(target)) throw new Error(`There are two versions of ${target}.`);
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(realpathSync(target), path, "junction");
}

/** The compiler of this repository. */
export const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
