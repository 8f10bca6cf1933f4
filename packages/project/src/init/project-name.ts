import { builtinModules } from "node:module";
import { basename, resolve } from "node:path";

/** What a project is called when neither its author nor its folder says it. */
const fallbackName = "contact-center";

/** The most characters that npm takes (documentation of npm's package.json, 2026-11-21). */
const mostCharacters = 214;

/** Packages that every project needs: npm installs none of them into a project that has its name. */
const neededPackages = new Set(["flowc", "typescript", "vitest"]);

const reserved = new Set(["node_modules", "favicon.ico", ...builtinModules]);

/**
 * Why npm would refuse a name for a package, in words; undefined for a name that it takes. The rules are those of the
 * documentation of npm's package.json, checked 2026-11-21.
 */
export function nameProblem(name: string): string | undefined {
  if (name === "") return "it is empty";
  if (name.length > mostCharacters) return `it has ${name.length} characters, and ${mostCharacters} is the most`;
  const [scope, bare = ""] = name.startsWith("@") ? splitScope(name) : ["", name];
  if (scope === undefined) return 'a scope is followed by a slash and a name, as in "@acme/contact-center"';
  if (/^[._]/.test(bare)) return "it begins with a dot or an underscore";
  if (/[A-Z]/.test(name)) return "it has capital letters";
  if (/[^a-z0-9._-]/.test(scope + bare))
    return "only letters from a to z, digits, hyphens, dots and underscores are taken";
  if (reserved.has(name)) return "Node has something of this name already";
  if (neededPackages.has(name)) return "the project needs a package of this name";
  return undefined;
}

function splitScope(name: string): readonly [scope: string | undefined, bare: string] {
  const [, scope, bare] = /^@([^/]+)\/([^/]+)$/.exec(name) ?? [];
  return [scope, bare ?? ""];
}

/** The nearest name that npm takes: `Größe & Co.` -> `grosse-co`. */
export function usableName(text: string): string {
  const plain = text
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, mostCharacters)
    .replace(/^-+|-+$/g, "");
  if (nameProblem(plain) === undefined) return plain;
  return plain === "" ? fallbackName : `${plain.slice(0, 100)}-project`;
}

/** The name that a folder gives to the project in it. */
export function nameOfFolder(folder: string): string {
  return usableName(basename(resolve(folder)));
}

/** The most characters of an alias (`CreateInstance` of the Amazon Connect API, 2026-11-20). */
const mostAliasCharacters = 45;

/** An alias for the instance of a project: letters, digits and hyphens, and no `d-` at the beginning. */
export function aliasOf(name: string): string {
  const plain = name
    .replace(/^@[^/]+\//, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^(?=d-)/, "my-")
    .slice(0, mostAliasCharacters)
    .replace(/^-+|-+$/g, "");
  return plain === "" ? fallbackName : plain;
}
