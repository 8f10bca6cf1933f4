import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, realpath, rename, rm, rmdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import { projectDiagnostics } from "../project-diagnostics.js";
import { systemReason } from "../system-reason.js";
import { type FolderFiles, writeNewFile } from "./file-contents.js";
import { makeFolder } from "./make-folder.js";

/** File of an output folder that says what flowc wrote into it. */
export const manifestName = "manifest.json";

/**
 * Replaces an output folder as a whole: the files are written beside it first, so that it is at any time either the old
 * one or the new one. A folder that holds anything flowc did not write is left alone.
 * @param files with a manifest
 * @returns CLI130 or CLI131, and then nothing was changed
 */
export async function replaceFolder(folder: string, files: FolderFiles): Promise<Diagnostic[]> {
  let fresh: string | undefined;
  try {
    const target = await realpath(folder).catch(() => folder);
    const foreign = await foreignFiles(target);
    if (foreign.length > 0) return [projectDiagnostics.create("CLI130", { folder, files: foreign.slice(0, 5) })];
    makeFolder(dirname(target));
    fresh = besideFolder(target, "new");
    await mkdir(fresh);
    // One after the other and without waiting in between: for a thousand small files nothing is faster.
    for (const [name, contents] of files) writeNewFile(join(fresh, name), contents);
    await swap(target, fresh);
    return [];
  } catch (error) {
    return [projectDiagnostics.create("CLI131", { path: folder, reason: systemReason(error) })];
  } finally {
    if (fresh !== undefined) await rm(fresh, { recursive: true, force: true });
  }
}

/** Puts the fresh folder in the place of the old one. When that fails halfway, the old one comes back. */
async function swap(target: string, fresh: string): Promise<void> {
  await rmdir(target).catch(() => undefined); // an empty folder gives way
  if (!(await exists(target))) return rename(fresh, target);
  const old = besideFolder(target, "old");
  await rename(target, old);
  try {
    await rename(fresh, target);
  } catch (error) {
    await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** A path for a folder beside another one, on the same file system. */
export function besideFolder(target: string, purpose: string): string {
  return join(dirname(target), `.${basename(target)}.${purpose}-${randomUUID()}`);
}

/** Whether a path is such a folder beside `target`, or lies in one. */
export function isBesideFolder(path: string, target: string): boolean {
  const start = join(dirname(target), `.${basename(target)}.`);
  return (
    path.startsWith(start) &&
    /^[a-z]+-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:[\\/]|$)/.test(path.slice(start.length))
  );
}

/** Names in a folder that its manifest does not list; none when the folder is empty or does not exist. */
async function foreignFiles(folder: string): Promise<string[]> {
  if (!(await exists(folder))) return [];
  const names = (await readdir(folder)).sort();
  if (names.length === 0) return [];
  const own = new Set(await listedFiles(folder));
  return names.filter((name) => !own.has(name));
}

async function listedFiles(folder: string): Promise<string[]> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, manifestName), "utf8")) as { flows?: { file?: unknown }[] };
    const files = manifest.flows?.map(({ file }) => file) ?? [];
    return [manifestName, ...files.filter((file) => typeof file === "string")];
  } catch {
    return []; // no manifest of ours: nothing in here is known
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
