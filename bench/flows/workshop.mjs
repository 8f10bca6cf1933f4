import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { members } from "../../scripts/workspace.mjs";

/**
 * Makes a folder that resolves `@flowc/*` as a user's project does, from the packages of this workspace.
 * @param {string} directory an existing empty folder
 */
export function openWorkshop(directory) {
  mkdirSync(join(directory, "node_modules", "@flowc"), { recursive: true });
  writeFileSync(join(directory, "package.json"), '{ "name": "bench", "private": true, "type": "module" }\n');
  for (const { directory: target, manifest } of members("packages")) {
    symlinkSync(target, join(directory, "node_modules", manifest.name), "junction");
  }
}
