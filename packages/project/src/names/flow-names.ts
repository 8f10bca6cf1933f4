import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findConfig } from "../config/find-config.js";
import { oneLine } from "./one-line.js";

/** Most files that are looked at: a suggestion that takes longer than a moment is none. */
const mostFiles = 5_000;

const skipped = new Set(["node_modules", "dist", "build"]);

/**
 * Names of the flows that the TypeScript files of the project around a folder declare, sorted. The text is only looked at,
 * nothing is run: the name has to stand as a string in the call that declares the flow. Modules are left out, because
 * nobody can call one. For suggestions, not for decisions.
 */
export function flowNames(directory: string): readonly string[] {
  const config = findConfig(directory);
  const root = config === undefined ? directory : dirname(config);
  const names = new Set<string>();
  let read = 0;
  for (const file of flowFiles(root)) {
    if (++read > mostFiles) break;
    for (const name of declaredIn(file)) names.add(name);
  }
  return [...names].filter(oneLine).sort();
}

function* flowFiles(folder: string): Generator<string> {
  for (const entry of entriesOf(folder)) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* flowFiles(path);
    else if (entry.isFile() && entry.name.endsWith(".flow.ts")) yield path;
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** `contactFlow("Main"`, `customerQueueFlow('Waiting'` and so on: every builder of a flow ends in `Flow`. */
const declaration = /\b[a-z]+(?:[A-Z][a-z]+)?Flow\(\s*(["'`])((?:(?!\1)[^\\\n]|\\["'`\\])*)\1/g;

function declaredIn(file: string): readonly string[] {
  try {
    const text = readFileSync(file, "utf8");
    return [...text.matchAll(declaration)]
      .filter(([, quote, name = ""]) => quote !== "`" || !name.includes("${"))
      .map(([, , name = ""]) => name.replace(/\\(.)/g, "$1"));
  } catch {
    return [];
  }
}
