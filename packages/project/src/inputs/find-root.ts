import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { findConfig } from "../config/find-config.js";

/** The folder that loose files belong to: of the nearest configuration, else of the nearest package, else their own. */
export function rootOf(file: string): string {
  const folder = dirname(file);
  const config = findConfig(folder);
  return config === undefined ? (packageFolder(folder) ?? folder) : dirname(config);
}

function packageFolder(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, "package.json"))) return at;
    if (dirname(at) === at) return undefined;
  }
}
