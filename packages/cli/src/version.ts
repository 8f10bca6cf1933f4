import { readFileSync } from "node:fs";

/** The version of this flowc. */
export function flowcVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };
  return manifest.version;
}
