import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import { makeFolder } from "../output/make-folder.js";
import { projectDiagnostics } from "../project-diagnostics.js";
import { systemReason } from "../system-reason.js";
import { clearLeftovers, stageName } from "./leftovers.js";

/**
 * A folder in which a project is made before it is put into its place: it is hidden, beside the place or inside it, so
 * that putting it there is only a matter of names.
 */
export interface Stage {
  readonly path: string;
  /** Files that are made, by path with forward slashes, sorted. */
  files(): readonly string[];
  /** Adds files, over those that are there. */
  write(files: ReadonlyMap<string, string>): void;
  /** Puts everything into the folder; when that fails, takes all of it away again. Reports CLI131. */
  place(folder: string, leaveOut: ReadonlySet<string>): readonly Diagnostic[];
  /** Takes away what was not put into its place. */
  discard(): void;
}

/** A stage for a folder, which need not be there. What killed runs left beside it is cleared. Reports CLI131 when there is no room for one. */
export function openStage(folder: string): { readonly stage?: Stage; readonly diagnostics: readonly Diagnostic[] } {
  try {
    const nearest = nearestFolder(folder);
    clearLeftovers(nearest);
    const path = join(nearest, stageName());
    mkdirSync(path);
    return { stage: stageAt(path), diagnostics: [] };
  } catch (error) {
    return { diagnostics: [unwritable(folder, error)] };
  }
}

/** What in a folder is in the way of a file: something else, the same text, or nothing. */
export function placeOf(file: string, text: string): "free" | "same" | "taken" {
  const entry = entryAt(file);
  if (entry === undefined) return "free";
  if (!entry.isFile()) return "taken";
  try {
    return readFileSync(file, "utf8") === text ? "same" : "taken";
  } catch {
    return "taken"; // nobody may read it
  }
}

/** What is there under a path, a link as itself; undefined when nothing is, or when a part of the path is a file. */
function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

function stageAt(path: string): Stage {
  return {
    path,
    files: () => filesBelow(path),
    write(files) {
      for (const [name, text] of files) {
        makeFolder(dirname(join(path, name)));
        writeFileSync(join(path, name), text);
      }
    },
    place(folder, leaveOut) {
      rmSync(join(path, ".flowc"), { recursive: true, force: true });
      const names = filesBelow(path).filter((name) => !leaveOut.has(name));
      return entryAt(folder) === undefined ? becomeFolder(path, folder) : moveAll(names, path, folder);
    },
    discard: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** The folder itself, or the nearest one above it that is there. */
function nearestFolder(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (entryAt(at) !== undefined || dirname(at) === at) return at;
  }
}

/** A new folder appears at once, with everything in it. */
function becomeFolder(stage: string, folder: string): readonly Diagnostic[] {
  let made: string | undefined;
  try {
    made = makeFolder(dirname(folder));
    renameSync(stage, folder);
    return [];
  } catch (error) {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    return [unwritable(folder, error)];
  }
}

function moveAll(names: readonly string[], stage: string, folder: string): readonly Diagnostic[] {
  const undo: (() => void)[] = [];
  try {
    for (const name of names) {
      const target = join(folder, name);
      const made = makeFolder(dirname(target));
      if (made !== undefined) undo.push(() => rmSync(made, { recursive: true, force: true }));
      renameSync(join(stage, name), target);
      undo.push(() => rmSync(target, { force: true }));
    }
    return [];
  } catch (error) {
    for (const step of undo.reverse()) step();
    return [unwritable(folder, error)];
  }
}

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((name) => !name.startsWith(".flowc/"))
    .sort();
}

function unwritable(path: string, error: unknown): Diagnostic {
  const isFile = error instanceof Error && "code" in error && ["EEXIST", "ENOTDIR"].includes(String(error.code));
  const reason = isFile ? "a part of the path is not a folder" : systemReason(error);
  return projectDiagnostics.create("CLI131", { path, reason });
}
