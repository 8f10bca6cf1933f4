import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { bundleFrontEnd } from "../setup/front-end.mjs";
import { root } from "../workspace.mjs";

const dist = join(root, "packages", "cli", "dist");

it("puts the start of the command into one file that loads the rest on demand", async () => {
  await bundleFrontEnd(root);
  const text = readFileSync(join(dist, "flowc.js"), "utf8");
  const beside = [...text.matchAll(/\bimport\("(\.\/[^"]+)"\)/g)].map(([, path = ""]) => path);
  expect(beside).toContain("./commands/check/run.js");
  expect(beside.filter((path) => !existsSync(join(dist, path)))).toEqual([]);
});

it("needs nothing but Node before a command runs, and says whose code it holds", async () => {
  await bundleFrontEnd(root);
  const text = readFileSync(join(dist, "flowc.js"), "utf8");
  const needed = [...text.matchAll(/^import .*? from "([^"]+)";$/gm)].map(([, path = ""]) => path);
  expect(needed.filter((path) => !path.startsWith("node:"))).toEqual([]);
  expect(text).toContain("Copyright (c) 2011 TJ Holowaychuk");
});

it("leaves the file alone while nothing was compiled since", async () => {
  await bundleFrontEnd(root);
  expect(await bundleFrontEnd(root)).toBe(false);
});
