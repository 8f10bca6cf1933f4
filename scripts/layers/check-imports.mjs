import { dirname, relative, resolve, sep } from "node:path";
import { importsOf } from "./imports.mjs";
import { sourceFiles } from "./source-files.mjs";
import { confined, layers, madeForTests, sharedByTests } from "./table.mjs";

/** Names under which packages are published, by folder. */
const published = /^(?:@flowc\/([^/]+)|(flowc))(?:\/(.+))?$/;

/**
 * Checks every import of a workspace's packages and examples against the table.
 * @param {{ folder: string, directory: string, manifest: Record<string, any> }[]} packages
 * @param {{ folder: string, directory: string, manifest: Record<string, any> }[]} examples
 * @returns {string[]} one sentence per violation, starting with file and line
 */
export function checkImports(packages, examples) {
  const entries = new Map(packages.map(({ folder, manifest }) => [folder, Object.keys(manifest.exports ?? {})]));
  const checked = [
    ...packages.flatMap((member) => [
      { ...member, part: "src", layer: layerOf(member.folder) },
      { ...member, part: "test", layer: layerOf(member.folder) },
    ]),
    ...examples.map((member) => ({ ...member, part: ".", layer: layers.length })),
  ];
  return checked.flatMap(({ folder, directory, part, layer }) =>
    sourceFiles(resolve(directory, part)).flatMap((file) => {
      const place = `${folder}/${relative(directory, file).split(sep).join("/")}`;
      const from = { folder, directory, part, layer, file, place, entries };
      return importsOf(file).flatMap((found) =>
        problemsOf(from, found).map((problem) => `${place}:${found.line} ${problem}`),
      );
    }),
  );
}

/** The layer of a package folder; -1 when the table does not list it. */
export function layerOf(folder) {
  return layers.findIndex((names) => names.includes(folder));
}

function problemsOf(from, found) {
  const { specifier, isStarReExport } = found;
  const problems = specifier.startsWith(".")
    ? relativeProblems(from, specifier)
    : [...packageProblems(from, specifier), ...confinementProblems(from, found)];
  if (from.part === "src" && isStarReExport) problems.push(`re-exports everything of "${specifier}"; list the names.`);
  return problems;
}

function relativeProblems({ folder, directory, file, part }, specifier) {
  const target = inPackage(directory, resolve(dirname(file), specifier));
  const isShared = sharedByTests.some((folder) => target.startsWith(`../../${folder}/`));
  if (part === "test" && isShared) return [];
  if (target.startsWith(".."))
    return [`reaches out of its package with "${specifier}"; import the package by its name.`];
  if (part === "src" && !target.startsWith("src/")) return [`imports "${specifier}", which is not shipped.`];
  if (part === "src" && isTesting(folder, target) && !isTesting(folder, inPackage(directory, file))) {
    return [`imports "${specifier}": shipped code must not need the testing entry.`];
  }
  return [];
}

function packageProblems({ folder, directory, part, layer, file, entries }, specifier) {
  const problems = [];
  const [, scoped, cli, entry] = published.exec(specifier) ?? [];
  const target = scoped ?? (cli === undefined ? undefined : "cli");
  if (target !== undefined) {
    problems.push(...layerProblems({ folder, part, layer }, target));
    const exported = entries.get(target) ?? [];
    if (entry !== undefined && !exported.includes(`./${entry}`)) {
      problems.push(`imports "${specifier}", which ${target} does not export.`);
    }
  }
  if (part !== "src") return problems;
  if (
    !isTesting(folder, inPackage(directory, file)) &&
    (entry === "testing" || specifier === "fast-check" || specifier === "vitest")
  ) {
    problems.push(`imports "${specifier}": shipped code must not need what only tests need.`);
  }
  return problems;
}

function confinementProblems({ part, place }, { specifier, isType }) {
  if (part !== "src") return [];
  return confined
    .filter(({ matches }) => matches.test(specifier))
    .filter(({ in: places, typesIn = [] }) => !isBelow(place, isType ? [...places, ...typesIn] : places))
    .map(({ what, in: places }) => `imports "${specifier}": ${what} belongs in ${places.join(", ")} only.`);
}

function isBelow(place, folders) {
  return folders.some((folder) => place.startsWith(`${folder}/`));
}

/** Tests may also use their neighbours of the same layer. */
function layerProblems({ folder, part, layer }, target) {
  if (target === folder) return part === "src" ? [`imports its own package by name; use a relative path.`] : [];
  const reach = part === "test" ? layer : layer - 1;
  const targetLayer = layerOf(target);
  if (targetLayer >= 0 && targetLayer <= reach) return [];
  return [
    `(layer ${layer}) must not import ${target} (${targetLayer < 0 ? "not in the table" : `layer ${targetLayer}`}).`,
  ];
}

function inPackage(directory, file) {
  return relative(directory, file).split(sep).join("/");
}

/** Whether a file, by its path in its package, is for tests only. */
function isTesting(folder, path) {
  return path.startsWith("src/testing/") || isBelow(`${folder}/${path}`, madeForTests);
}
