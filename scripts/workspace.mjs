import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The workspace members below one folder, in name order.
 * @param {"packages" | "examples"} group
 * @param {string} [base] the root of the workspace
 * @returns {{ folder: string, directory: string, manifest: Record<string, any> }[]}
 */
export function members(group, base = root) {
  const parent = join(base, group);
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .sort()
    .map((folder) => ({ folder, directory: join(parent, folder), manifestFile: join(parent, folder, "package.json") }))
    .filter(({ manifestFile }) => existsSync(manifestFile))
    .map(({ folder, directory, manifestFile }) => ({
      folder,
      directory,
      manifest: JSON.parse(readFileSync(manifestFile, "utf8")),
    }));
}
