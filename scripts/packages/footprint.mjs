import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";

/**
 * @typedef {object} Footprint what somebody gets who installs one package, with everything that comes along
 * @property {string} name
 * @property {number} ownBytes the package alone, unpacked
 * @property {number} ownPackages packages of this repository, itself included
 * @property {string[]} others names of all other packages, those for this machine included
 * @property {Record<string, string>} licences of those, by name
 * @property {number} bytes of everything
 */

/**
 * Works out what comes along with each package, from what is installed in the workspace.
 * @param {readonly { unpacked: string, source: string, manifest: Record<string, any> }[]} packages `unpacked` as users get them
 * @returns {Footprint[]}
 */
export function footprints(packages) {
  const own = new Map(packages.map((one) => [one.manifest.name, one]));
  const sizes = new Map(packages.map(({ unpacked, manifest }) => [manifest.name, bytesIn(unpacked)]));
  return packages.map(({ manifest: { name } }) => {
    const reached = new Map([[name, sizes.get(name) ?? 0]]);
    const others = new Map();
    const counted = new Set();
    const waiting = [name];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { source, manifest } = /** @type {{ source: string, manifest: Record<string, any> }} */ (own.get(next));
      for (const dependency of Object.keys(manifest.dependencies ?? {})) {
        if (!own.has(dependency)) collect(join(source, "node_modules", dependency), others, counted);
        else if (!reached.has(dependency)) {
          reached.set(dependency, sizes.get(dependency) ?? 0);
          waiting.push(dependency);
        }
      }
    }
    const bytes = [...reached.values(), ...[...others.values()].map((other) => other.bytes)].reduce((a, b) => a + b, 0);
    return {
      name,
      ownBytes: sizes.get(name) ?? 0,
      ownPackages: reached.size,
      others: [...others.values()].map((other) => other.name).sort(),
      licences: Object.fromEntries([...others.values()].map((other) => [other.name, other.licence])),
      bytes,
    };
  });
}

/**
 * Adds an installed package and all that it needs to run. pnpm puts what a package needs beside it.
 * @param {string} path where it is linked
 * @param {Map<string, { name: string, bytes: number, licence: string }>} found by real folder
 * @param {Set<number>} [counted] the files whose bytes are counted already
 */
export function collect(path, found, counted = new Set()) {
  if (!existsSync(path)) return;
  const folder = realpathSync(path);
  if (found.has(folder)) return;
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  found.set(folder, {
    name: manifest.name,
    bytes: bytesIn(folder, counted),
    licence: manifest.license ?? "no licence",
  });
  const beside = folder.slice(0, folder.length - manifest.name.length);
  // What is for other machines is declared as well, and is not there.
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
    collect(join(beside, name), found, counted);
  }
}

/** The bytes of a folder's files; a file that has several names counts once. */
function bytesIn(folder, counted = new Set()) {
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.slice(folder.length).includes(`${sep}node_modules${sep}`)) continue;
    const { ino, size } = lstatSync(path);
    if (counted.has(ino)) continue;
    counted.add(ino);
    bytes += size;
  }
  return bytes;
}
