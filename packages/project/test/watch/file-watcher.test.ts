import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { type FileChange, watchFiles } from "../../src/watch/file-watcher.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

/** Watches a folder, and waits for changes instead of for time. */
async function watching(folder: string, outputs: readonly string[] = []) {
  const seen: FileChange[] = [];
  let look: () => void = () => undefined;
  const watcher = await watchFiles(
    [folder],
    () => false,
    (change) => {
      seen.push(change);
      look();
    },
    (error) => {
      throw error;
    },
    outputs,
  );
  onTestFinished(() => watcher.close());
  const until = (isWanted: (change: FileChange) => boolean) =>
    new Promise<FileChange>((resolve) => {
      look = () => {
        const found = seen.find(isWanted);
        if (found !== undefined) resolve(found);
      };
      look();
    });
  return { seen, watcher, until };
}

it("tells of a file that is written, of one that is renamed over another, of new ones and of those taken away", async () => {
  const folder = temporaryFolder({ "flows/a.flow.ts": "1", "flows/b.flow.ts": "1" });
  const [a, b, c] = ["a", "b", "c"].map((name) => join(folder, "flows", `${name}.flow.ts`)) as [string, string, string];
  const { until } = await watching(folder);
  writeFileSync(a, "22");
  await until(({ path, kind }) => path === a && kind === "changed");
  writeFileSync(`${b}~`, "22");
  renameSync(`${b}~`, b);
  await until(({ path, kind }) => path === b && kind === "changed");
  writeFileSync(c, "1");
  await until(({ path, kind }) => path === c && kind === "added");
  rmSync(join(folder, "flows"), { recursive: true });
  await until(({ path, kind }) => path === a && kind === "removed");
});

it("tells of the last of several changes that follow each other closely", async () => {
  const folder = temporaryFolder({ "a.flow.ts": "1" });
  const file = join(folder, "a.flow.ts");
  const { seen, until } = await watching(folder);
  writeFileSync(file, "22");
  await until(({ path }) => path === file);
  // At once after the first one was told: the library says nothing of it.
  appendFileSync(file, "333");
  await until(() => seen.filter(({ path }) => path === file).length > 1);
});

it("watches what is added later, and not what is written by flowc", async () => {
  const folder = temporaryFolder({ "a.flow.ts": "1", "build/main.json": "1", "node_modules/left/index.js": "1" });
  const outside = temporaryFolder({ "texts.ts": "1" });
  const { seen, watcher, until } = await watching(folder, [join(folder, "build")]);
  watcher.add([join(outside, "texts.ts")]);
  writeFileSync(join(folder, "build/main.json"), "22");
  writeFileSync(join(folder, "node_modules/left/index.js"), "22");
  mkdirSync(join(folder, "later"));
  await until(({ path }) => path === join(folder, "later"));
  writeFileSync(join(outside, "texts.ts"), "22");
  await until(({ path }) => path === join(outside, "texts.ts"));
  expect(seen.filter(({ path }) => /build|node_modules/.test(path))).toEqual([]);
});

it("sees a watched folder again that was taken away", async () => {
  const parent = temporaryFolder({ "project/a.flow.ts": "1" });
  const folder = join(parent, "project");
  const { until } = await watching(folder);
  rmSync(folder, { recursive: true });
  await until(({ path, kind }) => path === folder && kind === "removed");
  mkdirSync(folder);
  writeFileSync(join(folder, "a.flow.ts"), "22");
  await until(({ path, kind }) => path === folder && kind === "added");
});
