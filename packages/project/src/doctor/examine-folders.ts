import { execFile } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { repositoryOf } from "../git/repository.js";
import { projectDiagnostics } from "../project-diagnostics.js";
import { systemReason } from "../system-reason.js";
import { amiss, fine, type Line } from "./line.js";

const run = promisify(execFile);

/** A folder that something is written to, if it is there or not. */
export interface UsedFolder {
  /** Absolute. */
  readonly folder: string;
  /** What for, in words. */
  readonly use: string;
}

/** Whether folders can be written to; those that are not there yet, whether they can be made. */
export function examineFolders(folders: readonly UsedFolder[]): readonly Line[] {
  const refused = folders.flatMap(({ folder, use }) => {
    const reason = refusal(folder);
    return reason === undefined ? [] : [amiss("folders", projectDiagnostics.create("CLI317", { folder, use, reason }))];
  });
  return refused.length > 0
    ? refused
    : [fine("folders", `can be written: ${folders.map(({ use }) => use).join(", ")}`)];
}

function refusal(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    try {
      if (!statSync(at).isDirectory()) return at === folder ? "it is a file" : `${at} is a file`;
      accessSync(at, constants.W_OK | constants.X_OK);
      return undefined;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code !== "ENOENT" && code !== "ENOTDIR") return systemReason(error);
      if (dirname(at) === at) return systemReason(error);
    }
  }
}

/** Folders of a project that are of this machine only. */
const unshared = [".flowc", "node_modules"];

/** Whether git leaves alone what belongs to this machine. git itself is asked. */
export async function examineGit(root: string): Promise<readonly Line[]> {
  if (repositoryOf(root) === undefined) return [fine("git", "not in a git repository")];
  const seen: string[] = [];
  for (const folder of unshared) {
    const answer = await isIgnored(root, folder);
    if (answer === undefined) return [fine("git", "git cannot be asked what it ignores")];
    if (!answer) seen.push(folder);
  }
  if (seen.length === 0) return [fine("git", `git ignores ${unshared.join(" and ")}`)];
  return [amiss("git", projectDiagnostics.create("CLI318", { folders: seen, root }))];
}

async function isIgnored(root: string, folder: string): Promise<boolean | undefined> {
  try {
    await run("git", ["check-ignore", "--quiet", "--no-index", "--", `${folder}/any`], { cwd: root });
    return true;
  } catch (error) {
    // 1 says no; anything else, that there is no git, or no repository that it knows.
    return (error as { readonly code?: unknown }).code === 1 ? false : undefined;
  }
}
