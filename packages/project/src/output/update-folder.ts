import { mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import { projectDiagnostics } from "../project-diagnostics.js";
import { systemReason } from "../system-reason.js";
import { type FolderFiles, isSameContents, writeNewFile } from "./file-contents.js";
import { besideFolder, manifestName } from "./replace-folder.js";

/** Whether a folder holds these files and no other. What is in them is not looked at. */
export function holdsOnly(folder: string, files: FolderFiles): boolean {
  try {
    const names = readdirSync(folder);
    return names.length === files.size && names.every((name) => files.has(name));
  } catch {
    return false;
  }
}

/**
 * Brings an output folder that flowc wrote from one state to the next, touching only what differs. The new texts are
 * written beside the folder first. Then each goes into its place at once, the manifest after the flows, and what is gone
 * is removed last: so every file is whole at any time, and a flow whose hash is not that of the manifest is a newer one.
 * @returns CLI131 when something could not be written
 */
export function updateFolder(folder: string, before: FolderFiles, files: FolderFiles): Diagnostic[] {
  const { changed, gone } = differences(before, files);
  if (changed.length + gone.length === 0) return [];
  let fresh: string | undefined;
  try {
    const target = realpathSync(folder);
    const beside = besideFolder(target, "new");
    fresh = beside;
    mkdirSync(beside);
    const names = changed.filter((name) => name !== manifestName);
    for (const name of changed) writeNewFile(join(beside, name), files.get(name)!);
    for (const name of names) renameSync(join(beside, name), join(target, name));
    if (changed.length > names.length) renameSync(join(beside, manifestName), join(target, manifestName));
    for (const name of gone) rmSync(join(target, name), { force: true });
    return [];
  } catch (error) {
    return [projectDiagnostics.create("CLI131", { path: folder, reason: systemReason(error) })];
  } finally {
    if (fresh !== undefined) rmSync(fresh, { recursive: true, force: true });
  }
}

/** Names of files that are new or hold something else, and of those that are there no more. */
function differences(before: FolderFiles, files: FolderFiles) {
  const changed: string[] = [];
  for (const [name, contents] of files) if (!isSameContents(before.get(name), contents)) changed.push(name);
  const gone: string[] = [];
  for (const name of before.keys()) if (!files.has(name)) gone.push(name);
  return { changed, gone };
}
