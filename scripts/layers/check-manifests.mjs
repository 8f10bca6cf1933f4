import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { layerOf } from "./check-imports.mjs";
import { layers } from "./table.mjs";

/**
 * Checks that the manifests tell the same story as the table: every package is listed, depends on lower layers only,
 * and its TypeScript project references are exactly its dependencies.
 * @param {{ folder: string, directory: string, manifest: Record<string, any> }[]} packages
 * @returns {string[]} one sentence per violation
 */
export function checkManifests(packages) {
  const folders = packages.map(({ folder }) => folder);
  const missing = layers.flat().filter((folder) => !folders.includes(folder));
  return [
    ...missing.map((folder) => `scripts/layers/table.mjs lists ${folder}, which has no folder under packages/.`),
    ...packages.flatMap(({ folder, directory, manifest }) =>
      layerOf(folder) < 0
        ? [`${folder} has no layer: add it to scripts/layers/table.mjs.`]
        : [
            ...dependencyProblems(folder, manifest.dependencies, layerOf(folder) - 1),
            ...dependencyProblems(folder, manifest.devDependencies, layerOf(folder)),
            ...referenceProblems(folder, directory, manifest.dependencies),
          ],
    ),
  ];
}

function dependencyProblems(folder, dependencies, highest) {
  return workspaceNames(dependencies)
    .filter((name) => layerOf(name) > highest)
    .map((name) => `${folder}/package.json must not depend on ${name} (layer ${layerOf(name)}).`);
}

function referenceProblems(folder, directory, dependencies) {
  const file = join(directory, "tsconfig.json");
  if (!existsSync(file)) return [`${folder} has no tsconfig.json.`];
  const { references = [] } = JSON.parse(readFileSync(file, "utf8"));
  const referenced = references.map(({ path }) => path.replace(/^\.\.\//, ""));
  const needed = workspaceNames(dependencies);
  return [
    ...needed
      .filter((name) => !referenced.includes(name))
      .map((name) => `${folder}/tsconfig.json needs a reference to ../${name}, a dependency of it.`),
    ...referenced
      .filter((name) => !needed.includes(name))
      .map((name) => `${folder}/tsconfig.json references ../${name}, which its package.json does not depend on.`),
  ];
}

function workspaceNames(dependencies = {}) {
  return Object.keys(dependencies)
    .filter((name) => name.startsWith("@flowc/") || name === "flowc")
    .map((name) => (name === "flowc" ? "cli" : name.slice("@flowc/".length)));
}
