import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { selectFiles } from "../../src/inputs/select-files.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const select = (folder: string, ...paths: string[]) => {
  const { sources, diagnostics } = selectFiles(paths, folder);
  return {
    files: sources.map(({ file }) => file.slice(folder.length + 1)),
    codes: diagnostics.map(({ code }) => code),
  };
};

it("takes flows of a folder and the folders in it, sorted, and nothing else", () => {
  const folder = temporaryFolder({
    "b.flow.ts": "",
    "a/z.json": "",
    "a/Y.JSON": "",
    "a/readme.md": "",
    "a/other.ts": "",
    "package.json": "",
    "tsconfig.build.json": "",
    ".hidden/x.json": "",
    "node_modules/m/x.json": "",
    "dist/x.flow.ts": "",
  });
  expect(select(folder, ".")).toEqual({ files: ["a/Y.JSON", "a/z.json", "b.flow.ts"], codes: [] });
});

it("takes a file that is named even when a folder would skip it", () => {
  const folder = temporaryFolder({ "package.json": "", "dist/x.json": "" });
  expect(select(folder, "package.json", "dist/x.json")).toEqual({ files: ["package.json", "dist/x.json"], codes: [] });
});

it("keeps the order of the arguments and takes each file once", () => {
  const folder = temporaryFolder({ "a.json": "", "b.json": "" });
  expect(select(folder, "b.json", ".", "./b.json").files).toEqual(["b.json", "a.json"]);
});

it("goes on after a path that cannot be used", () => {
  const folder = temporaryFolder({ "a.json": "", "notes.txt": "", "empty/notes.txt": "" });
  expect(select(folder, "missing.json", "notes.txt", "empty", "a.json")).toEqual({
    files: ["a.json"],
    codes: ["CLI110", "CLI112", "CLI113"],
  });
});

it("looks into a linked folder once, however its links go", () => {
  const folder = temporaryFolder({ "flows/a.json": "" });
  symlinkSync(folder, join(folder, "flows", "up"));
  expect(select(folder, "flows").files).toEqual(["flows/a.json"]);
});

it("leaves out a link that leads nowhere inside a folder", () => {
  const folder = temporaryFolder({ "a.json": "" });
  symlinkSync("gone.json", join(folder, "b.json"));
  expect(select(folder, ".")).toEqual({ files: ["a.json"], codes: [] });
});
