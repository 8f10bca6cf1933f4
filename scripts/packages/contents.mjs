import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What nobody needs from a published package. */
const unwanted = [/\.tsbuildinfo$/, /^(dist\/|src\/)?test\//, /\.test\.ts$/, /(^|\/)node_modules\//];

/**
 * Checks the files of one unpacked package: what must be there, what must not.
 * @param {string} directory the unpacked package
 * @param {Record<string, any>} manifest its package.json, as packed
 * @returns {string[]} one sentence per problem
 */
export function contentProblems(directory, manifest) {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1));
  const workspaceRanges = Object.entries(manifest.dependencies ?? {}).filter(([, range]) =>
    range.startsWith("workspace:"),
  );
  return [
    ...["README.md", "LICENSE"].filter((name) => !existsSync(join(directory, name))).map((name) => `has no ${name}.`),
    ...files.filter((file) => unwanted.some((pattern) => pattern.test(file))).map((file) => `ships ${file}.`),
    ...workspaceRanges.map(
      ([name, range]) => `depends on ${name} as "${range}", which only this workspace understands.`,
    ),
  ];
}
