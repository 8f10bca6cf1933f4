import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Every TypeScript file below a folder, in name order; none when the folder is missing.
 * @param {string} directory
 * @returns {string[]} absolute paths
 */
export function sourceFiles(directory) {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("node_modules"))
    .sort();
}
