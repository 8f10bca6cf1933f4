import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkWritable, writeFiles } from "../../src/output/write-files.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

it("makes the folders that files need", () => {
  const folder = join(temporaryFolder(), "a", "b");
  expect(writeFiles(folder, new Map([["c/d.txt", "text"]]))).toEqual([]);
  expect(readFileSync(join(folder, "c", "d.txt"), "utf8")).toBe("text");
});

it.runIf(existsSync("/proc/self"))("refuses a folder that the file system never makes, and ends", () => {
  const refused = { code: "CLI131", severity: "error" };
  expect(writeFiles("/proc/nothing/here", new Map([["d.txt", "text"]]))).toMatchObject([refused]);
  expect(checkWritable("/proc/nothing/here/d.txt")).toMatchObject([refused]);
});

it("says when a file is in the way of a folder", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "file"), "");
  expect(writeFiles(join(folder, "file", "inside"), new Map([["d.txt", "text"]]))).toMatchObject([{ code: "CLI131" }]);
  expect(checkWritable(join(folder, "file", "d.txt"))).toMatchObject([{ code: "CLI131" }]);
});
