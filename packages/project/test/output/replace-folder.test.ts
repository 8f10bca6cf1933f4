import { mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { besideFolder, isBesideFolder, replaceFolder } from "../../src/output/replace-folder.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const output = (...names: string[]) =>
  new Map([
    ...names.map((name) => [name, `${name} text`] as const),
    ["manifest.json", JSON.stringify({ flows: names.map((file) => ({ file })) })],
  ]);
const names = (folder: string) => readdirSync(folder).sort();

it("makes the folder, and the folders above it", async () => {
  const folder = temporaryFolder();
  expect(await replaceFolder(join(folder, "a/b"), output("x.json"))).toEqual([]);
  expect(names(join(folder, "a/b"))).toEqual(["manifest.json", "x.json"]);
  expect(names(join(folder, "a"))).toEqual(["b"]);
});

it("replaces a folder that it wrote", async () => {
  const folder = temporaryFolder();
  await replaceFolder(join(folder, "out"), output("x.json"));
  expect(await replaceFolder(join(folder, "out"), output("y.json"))).toEqual([]);
  expect(names(join(folder, "out"))).toEqual(["manifest.json", "y.json"]);
  expect(names(folder)).toEqual(["out"]);
});

it.each([
  ["a file that the manifest does not list", { "notes.txt": "mine" }],
  ["a folder in it", { "more/x.json": "mine" }],
])("refuses a folder with %s, and leaves it as it is", async (_, files) => {
  const folder = temporaryFolder();
  await replaceFolder(join(folder, "out"), output("x.json"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, "out", name, ".."), { recursive: true });
    writeFileSync(join(folder, "out", name), text);
  }
  const before = names(join(folder, "out"));
  const refused = await replaceFolder(join(folder, "out"), output("y.json"));
  expect(refused.map(({ code }) => code)).toEqual(["CLI130"]);
  expect(names(join(folder, "out"))).toEqual(before);
});

it("refuses a folder whose manifest is somebody else's", async () => {
  const folder = temporaryFolder({ "out/manifest.json": '{"name":"web app"}', "out/index.html": "" });
  expect((await replaceFolder(join(folder, "out"), output("y.json")))[0]?.data).toMatchObject({
    files: ["index.html"],
  });
});

it("replaces what a link leads to, not the link", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "real"));
  symlinkSync("real", join(folder, "out"));
  expect(await replaceFolder(join(folder, "out"), output("x.json"))).toEqual([]);
  expect(realpathSync(join(folder, "out"))).toBe(join(folder, "real"));
  expect(readFileSync(join(folder, "real/x.json"), "utf8")).toBe("x.json text");
});

it("leaves the old folder and nothing else when a file cannot be written", async () => {
  const folder = temporaryFolder();
  await replaceFolder(join(folder, "out"), output("x.json"));
  const failed = await replaceFolder(
    join(folder, "out"),
    new Map([
      ["fine.json", ""],
      ["no/such/folder.json", ""],
    ]),
  );
  expect(failed.map(({ code }) => code)).toEqual(["CLI131"]);
  expect(names(join(folder, "out"))).toEqual(["manifest.json", "x.json"]);
  expect(names(folder)).toEqual(["out"]);
});

it("knows the folders that stand beside another one while that is replaced, and nothing else", () => {
  const target = join("project", "build");
  const beside = besideFolder(target, "new");
  expect([beside, join(beside, "manifest.json")].map((path) => isBesideFolder(path, target))).toEqual([true, true]);
  const others = [target, join("project", ".build.env"), join("project", "flows"), besideFolder("other", "new")];
  expect(others.map((path) => isBesideFolder(path, target))).toEqual([false, false, false, false]);
});
