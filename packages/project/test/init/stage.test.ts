import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openStage } from "../../src/init/stage.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const files = new Map([
  ["a.txt", "a"],
  ["deep/er/b.txt", "b"],
]);

function staged(folder: string) {
  const { stage, diagnostics } = openStage(folder);
  expect(diagnostics).toEqual([]);
  stage!.write(files);
  return stage!;
}

it("lets a new folder appear with everything in it, and the folders above it", () => {
  const root = temporaryFolder();
  const folder = join(root, "x", "y");
  const stage = staged(folder);
  expect(existsSync(join(root, "x"))).toBe(false);
  expect(stage.place(folder, new Set())).toEqual([]);
  expect(readdirSync(root)).toEqual(["x"]);
  expect(readFileSync(join(folder, "deep/er/b.txt"), "utf8")).toBe("b");
});

it("adds to a folder that is there, without what is left out", () => {
  const folder = temporaryFolder({ "own.txt": "" });
  const stage = staged(folder);
  expect(stage.place(folder, new Set(["a.txt"]))).toEqual([]);
  stage.discard();
  expect(readdirSync(folder).sort()).toEqual(["deep", "own.txt"]);
});

it("works through a link to a folder", () => {
  const root = temporaryFolder();
  mkdirSync(join(root, "real"));
  symlinkSync(join(root, "real"), join(root, "link"));
  const stage = staged(join(root, "link"));
  expect(stage.place(join(root, "link"), new Set())).toEqual([]);
  stage.discard();
  expect(readdirSync(join(root, "real")).sort()).toEqual(["a.txt", "deep"]);
});

it("takes back every file and folder when one cannot be put into its place", () => {
  const folder = temporaryFolder({ "deep/er/b.txt/own.txt": "" });
  const stage = staged(folder);
  const [finding] = stage.place(folder, new Set());
  stage.discard();
  expect(finding?.code).toBe("CLI131");
  expect(readdirSync(folder)).toEqual(["deep"]);
  expect(readdirSync(join(folder, "deep/er/b.txt"))).toEqual(["own.txt"]);
});

it("leaves nothing when it is discarded", () => {
  const folder = temporaryFolder();
  staged(folder).discard();
  expect(readdirSync(folder)).toEqual([]);
});

it("says that there is no room below a file", () => {
  const folder = temporaryFolder({ notes: "" });
  const { stage, diagnostics } = openStage(join(folder, "notes", "x"));
  expect([stage, diagnostics.map(({ code }) => code)]).toEqual([undefined, ["CLI131"]]);
});
