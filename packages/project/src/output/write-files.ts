import { randomUUID } from "node:crypto";
import { accessSync, closeSync, constants, existsSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import { projectDiagnostics } from "../project-diagnostics.js";
import { systemReason } from "../system-reason.js";
import { makeFolder } from "./make-folder.js";

/** Which of some files a folder holds already, in their order. */
export function existingFiles(folder: string, files: Iterable<string>): string[] {
  return [...files].filter((name) => existsSync(join(folder, name)));
}

/**
 * Writes files into a folder: all of them beside their places first, then each into its place at once. When one cannot
 * be written, those that are not in their places yet are taken away again.
 * @param files text by path from the folder, with forward slashes
 * @returns CLI131 for what could not be written
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): Diagnostic[] {
  const mark = randomUUID();
  const fresh: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const [name, text] of files) {
      const to = join(folder, name);
      const from = `${to}.${mark}`;
      makeFolder(dirname(to));
      fresh.push({ from, to });
      writeFileSync(from, text, { flag: "wx" });
    }
    for (const { from, to } of fresh) renameSync(from, to);
    return [];
  } catch (error) {
    for (const { from } of fresh) rmSync(from, { force: true });
    return [projectDiagnostics.create("CLI131", { path: folder, reason: unwritableReason(error) })];
  }
}

function unwritableReason(error: unknown): string {
  // Making the folders is told of a file in their way as if the folder were there.
  const isFile = error instanceof Error && "code" in error && error.code === "EEXIST";
  return isFile ? "a part of the path is not a folder" : systemReason(error);
}

/**
 * Makes the folder of a file that somebody else is to write, and sees whether that can be done.
 * @returns CLI131 when it cannot
 */
export function checkWritable(file: string): Diagnostic[] {
  try {
    makeFolder(dirname(file));
    accessSync(dirname(file), constants.W_OK);
    if (existsSync(file)) closeSync(openSync(file, "r+"));
    return [];
  } catch (error) {
    return [projectDiagnostics.create("CLI131", { path: file, reason: unwritableReason(error) })];
  }
}
