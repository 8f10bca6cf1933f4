import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import { projectDiagnostics } from "../project-diagnostics.js";
import { systemReason } from "../system-reason.js";

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
      mkdirSync(dirname(to), { recursive: true });
      fresh.push({ from, to });
      writeFileSync(from, text, { flag: "wx" });
    }
    for (const { from, to } of fresh) renameSync(from, to);
    return [];
  } catch (error) {
    for (const { from } of fresh) rmSync(from, { force: true });
    return [projectDiagnostics.create("CLI131", { path: folder, reason: systemReason(error) })];
  }
}
