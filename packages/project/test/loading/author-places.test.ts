import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { atAuthor, authorPlace, diagnosticAtAuthor, rememberSourceMap } from "../../src/loading/author-places.js";

// Column 5 of line 1 of the module is column 3 of line 2 of the author's file.
const bundle = "/shop/.flowc/load-1.mjs";
rememberSourceMap(
  bundle,
  JSON.stringify({ version: 3, sources: ["../flows/main.flow.ts"], names: [], mappings: "IACE" }),
);
const author = { file: "/shop/flows/main.flow.ts", line: 2, column: 3 };

it("leads a place in compiled code back to the author's file, named by path or by URL", () => {
  expect(authorPlace({ file: bundle, line: 1, column: 5 })).toEqual(author);
  expect(authorPlace({ file: pathToFileURL(bundle).href, line: 1, column: 5 })).toEqual(author);
});

it("knows no place for compiled code that nobody wrote", () => {
  expect(authorPlace({ file: bundle, line: 1, column: 1 })).toBeUndefined();
});

it("keeps the place of code that was not compiled, except inside packages", () => {
  const plain = { file: "/shop/tools/make.js", line: 7, column: 2 };
  expect(authorPlace(plain)).toEqual(plain);
  expect(authorPlace({ ...plain, file: "/shop/node_modules/left/index.js" })).toBeUndefined();
  expect(authorPlace({ ...plain, file: "node:fs" })).toBeUndefined();
});

it("knows no place inside flowc's own builders, also where they are linked and not installed", () => {
  const builders = createRequire(import.meta.url).resolve("@flowc/flow-dsl");
  const file = join(dirname(builders), "recording", "recorder.js");
  expect(authorPlace({ file, line: 15, column: 9 })).toBeUndefined();
});

it("leads every place of a diagnostic back", () => {
  const raw = { file: bundle, line: 1, column: 5 };
  const other = { file: "a.json", line: 1, column: 1 };
  const found = { code: "PLAN101", name: "n", severity: "error" as const, message: "m", span: raw };
  expect(diagnosticAtAuthor({ ...found, related: [{ message: "here", span: raw }, { message: "nowhere" }] })).toEqual({
    ...found,
    span: author,
    related: [{ message: "here", span: author }, { message: "nowhere" }],
  });
  expect(atAuthor(other)).toBe(other);
  expect(atAuthor(undefined)).toBeUndefined();
});
