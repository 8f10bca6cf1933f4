import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

interface Manifest {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The manifest of this package. */
export const ownManifest = require("../../package.json") as Manifest;

/** The packages of flowc that run here, by name. */
export const ownPackages: readonly string[] = Object.keys(ownManifest.dependencies).filter((name) =>
  name.startsWith("@flowc/"),
);

/** The version of a package that runs here; undefined when it does not tell. */
export function versionOf(name: string): string | undefined {
  return versionFrom(require, name);
}

/** The version of a package, seen from somewhere; undefined when it is not there or does not tell. */
export function versionFrom(from: NodeJS.Require, name: string): string | undefined {
  try {
    const { version } = from(`${name}/package.json`) as Partial<Manifest>;
    return version;
  } catch {
    return undefined;
  }
}
