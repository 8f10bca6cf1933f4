import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Diagnostic, nearest } from "@flowc/diagnostics";
import { projectDiagnostics } from "../project-diagnostics.js";
import { systemReason } from "../system-reason.js";
import { flowLanguageOf, type SourceFile } from "./source-file.js";

export interface SelectedFiles {
  /** Each file once, in the order of the arguments, those of a folder sorted by path. */
  readonly sources: readonly SourceFile[];
  /** CLI110 to CLI113. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The files that paths on the command line stand for: files of flows, and folders of them.
 * @param directory what relative paths are relative to
 */
export function selectFiles(paths: readonly string[], directory: string): SelectedFiles {
  const sources = new Map<string, SourceFile>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const file = resolve(directory, path);
    try {
      const found = statSync(file).isDirectory() ? filesIn(file) : [file];
      const chosen = found.flatMap(flowFile);
      if (chosen.length === 0) diagnostics.push(nothingIn(path, file));
      for (const source of chosen) sources.set(source.file, source);
    } catch (error) {
      diagnostics.push(unreachable(path, file, error));
    }
  }
  return { sources: [...sources.values()], diagnostics };
}

function flowFile(file: string): SourceFile[] {
  const language = flowLanguageOf(file);
  return language === undefined ? [] : [{ file, language, holds: "flows" }];
}

function nothingIn(path: string, file: string): Diagnostic {
  return projectDiagnostics.create(statSync(file).isDirectory() ? "CLI113" : "CLI112", { path });
}

function unreachable(path: string, file: string, error: unknown): Diagnostic {
  const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
  if (!isMissing) return projectDiagnostics.create("CLI111", { path, reason: systemReason(error) });
  return projectDiagnostics.create("CLI110", { path, similar: nearestNeighbour(path, file) });
}

/** The path with its last part replaced by the file beside it that is spelled most like it. */
function nearestNeighbour(path: string, file: string): string | undefined {
  const folder = dirname(file);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return undefined;
  const similar = nearest(basename(file), readdirSync(folder));
  return similar === undefined ? undefined : join(dirname(path), similar);
}

const skippedFolders = new Set(["node_modules", "dist"]);

/** JSON files that are found in every project and never hold a flow. A file that is named on its own is always read. */
const skippedFiles = /^(package(-lock)?|tsconfig(\..+)?|manifest|biome|deno)\.jsonc?$/;

/** Every file of flows in a folder and the folders in it, sorted, each real folder once. */
function filesIn(folder: string, seen: Set<string> = new Set()): string[] {
  const real = realpathSync(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  const names = readdirSync(folder).filter((name) => !name.startsWith("."));
  return names.sort(byCodeUnit).flatMap((name) => {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return skippedFolders.has(name) ? [] : filesIn(path, seen);
    return stat?.isFile() && !skippedFiles.test(name) && flowLanguageOf(name) !== undefined ? [path] : [];
  });
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
