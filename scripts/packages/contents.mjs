import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, resolve } from "node:path";
import { importsOf } from "../layers/imports.mjs";
import { root } from "../workspace.mjs";

/** What nobody needs from a published package. */
const unwanted = [/\.tsbuildinfo$/, /^(dist\/|src\/)?test\//, /\.test\.ts$/, /(^|\/)node_modules\//];

/** Every way in which a manifest can name another package. */
const groups = ["dependencies", "peerDependencies", "optionalDependencies", "devDependencies"];

/**
 * The files below a folder, in name order; none when it is missing.
 * @param {string} directory
 * @returns {string[]} paths relative to it
 */
export function filesBelow(directory) {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}

/**
 * Checks the files of one unpacked package: what must be there, what must not, and what they lead to.
 * @param {string} directory the unpacked package
 * @param {Record<string, any>} manifest its package.json, as packed
 * @returns {string[]} one sentence per problem
 */
export function contentProblems(directory, manifest) {
  const files = filesBelow(directory);
  return [
    ...["README.md", "LICENSE"].filter((name) => !existsSync(join(directory, name))).map((name) => `has no ${name}.`),
    ...files.filter((file) => unwanted.some((pattern) => pattern.test(file))).map((file) => `ships ${file}.`),
    ...groups.flatMap((group) => workspaceRanges(manifest[group])),
    ...files.filter((file) => namesThisMachine(join(directory, file))).map((file) => `names this machine in ${file}.`),
    ...files
      .filter((file) => /\.(m?js|d\.m?ts)$/.test(file))
      .flatMap((file) => importProblems(directory, file, manifest)),
    ...files.filter((file) => file.endsWith(".map")).flatMap((file) => sourceMapProblems(directory, file)),
  ];
}

function workspaceRanges(dependencies = {}) {
  return Object.entries(dependencies)
    .filter(([, range]) => range.startsWith("workspace:"))
    .map(([name, range]) => `depends on ${name} as "${range}", which only this workspace understands.`);
}

function namesThisMachine(file) {
  return readFileSync(file).includes(root);
}

/** What runs or is typed must come from the package itself, from Node, or from what its users get with it. */
function importProblems(directory, file, manifest) {
  const provided = [manifest.name, ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })];
  return importsOf(join(directory, file))
    .filter(({ specifier }) => !specifier.startsWith("node:"))
    .flatMap(({ specifier, line }) => {
      const place = `${file}:${line} imports "${specifier}"`;
      if (!specifier.startsWith(".")) {
        const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
        return provided.includes(name) ? [] : [`${place}, which its package.json does not depend on.`];
      }
      const target = posix.join(posix.dirname(file), specifier);
      if (target.startsWith("src/")) return [`${place}: sources are there to be read, not to run.`];
      const candidates = file.endsWith(".d.ts") ? [target.replace(/\.js$/, ".d.ts"), target] : [target];
      return candidates.some((one) => existsSync(join(directory, one))) ? [] : [`${place}, which it does not ship.`];
    });
}

/** A stack trace and "go to definition" end in a file that the user has. */
function sourceMapProblems(directory, file) {
  const { sources, sourceRoot = "" } = JSON.parse(readFileSync(join(directory, file), "utf8"));
  return sources
    .filter((source) => !existsSync(resolve(directory, dirname(file), sourceRoot, source)))
    .map((source) => `has ${file} of ${source}, which it does not ship. Left from an earlier build? Delete dist.`);
}
