import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeFolder } from "../../src/output/make-folder.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

it("makes a folder with those above it, and says which one was the first", () => {
  const root = temporaryFolder();
  expect(makeFolder(join(root, "a", "b", "c"))).toBe(join(root, "a"));
  expect(statSync(join(root, "a", "b", "c")).isDirectory()).toBe(true);
  expect(makeFolder(join(root, "a", "b"))).toBeUndefined();
});

it.each(["file.txt", "file.txt/below"])("refuses %s, where a file is in the way", (path) => {
  const root = temporaryFolder({ "file.txt": "" });
  expect(() => makeFolder(join(root, path))).toThrow(/EEXIST|ENOTDIR/);
});

it("ends with an error where no folder can be made", () => {
  expect(() => makeFolder("/proc/flowc/deep/er")).toThrow();
  expect(existsSync("/proc/flowc")).toBe(false);
});
