import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Lets a project find the packages that it names, as they were built here last: what an installation would do. */
export function linkPackages(folder: string): void {
  const link = (name: string, target: string) => {
    const path = join(folder, "node_modules", name);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(target, path, "junction");
  };
  for (const name of readdirSync(join(root, "packages"))) {
    link(name === "cli" ? "flowc" : `@flowc/${name}`, join(root, "packages", name));
  }
  for (const name of ["typescript", "vitest"]) link(name, join(root, "node_modules", name));
}

/** The compiler of this repository. */
export const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
