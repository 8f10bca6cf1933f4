import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** Names of the configuration file, the first that exists counts. */
const configNames = ["flowc.config.ts", "flowc.config.mts", "flowc.config.js", "flowc.config.mjs"] as const;

/** The configuration file of the folder or the nearest folder above it. */
export function findConfig(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const found = configNames.map((name) => join(at, name)).find((file) => existsSync(file));
    if (found !== undefined) return found;
    if (dirname(at) === at) return undefined;
  }
}
