import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs something that needs empty folders, which are gone afterwards: also when the process ends meanwhile. */
export async function withScratchFolders<T>(run: (folder: (name: string) => string) => Promise<T>): Promise<T> {
  const folders: string[] = [];
  const remove = () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", remove);
  try {
    return await run((name) => {
      const folder = mkdtempSync(join(tmpdir(), `flowc-${name}-`));
      folders.push(folder);
      return folder;
    });
  } finally {
    process.removeListener("exit", remove);
    remove();
  }
}
