import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder with those above it. Node's own way to do that never ends where a file system says that a folder can
 * be made and then has none, as /proc does (Node 20 and 22, tried 2026-11-21).
 * @returns the topmost folder that was made; undefined when all were there
 * @throws the error of the file system when a folder cannot be made, or a file is in the way
 */
export function makeFolder(folder: string): string | undefined {
  if (existsSync(folder) && !statSync(folder).isDirectory()) mkdirSync(folder); // refused as it should be
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  for (const one of missing) makeUnlessThere(one);
  return missing[0];
}

/** Somebody else may make it at the same time. */
function makeUnlessThere(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}
