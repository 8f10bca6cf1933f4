import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { scenarioDiagnostics } from "../src/index.js";

const pages = join(import.meta.dirname, "..", "..", "..", "docs", "diagnostics");

/** The codes of scenarios are TEST101 to TEST119; the other parts of this package test their own. */
const { definitions, codes } = scenarioDiagnostics;

it("has a page for every code of scenarios, and a code for every page", () => {
  const written = readdirSync(pages).filter((name) => /^TEST1[01]\d\.md$/.test(name));
  expect(written.sort()).toEqual(codes.map((code) => `${code}.md`).sort());
});

it.each(codes)("explains %s under its name, with an example and its correction", (code) => {
  const headings = readFileSync(join(pages, `${code}.md`), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("#"));
  expect(headings).toEqual([
    `# ${code} ${definitions[code].name}`,
    "## What it means",
    "## Why it matters",
    "## Example",
    "## Fixed",
    "## Source",
  ]);
});
