import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { coverageDiagnostics } from "../src/coverage/index.js";
import { exploreDiagnostics } from "../src/explore/index.js";

const pages = join(import.meta.dirname, "..", "..", "..", "docs", "diagnostics");
const definitions = { ...coverageDiagnostics.definitions, ...exploreDiagnostics.definitions };
const codes = Object.keys(definitions) as (keyof typeof definitions)[];

it("has a page for every code of coverage and exploration, and a code for every page", () => {
  const written = readdirSync(pages).filter((name) => /^TEST1[23]\d\.md$/.test(name));
  expect(written.sort()).toEqual(codes.map((code) => `${code}.md`).sort());
});

it.each(codes)("explains %s under its name", (code) => {
  expect(readFileSync(join(pages, `${code}.md`), "utf8")).toMatch(new RegExp(`^# ${code} ${definitions[code].name}\n`));
});
