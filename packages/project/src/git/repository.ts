import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The root of the git repository that a folder is in or will be in; undefined when there is none around it. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    // In a worktree and in a submodule it is a file.
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return undefined;
  }
}
