import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emulatorDiagnostics } from "../src/index.js";

const pages = join(import.meta.dirname, "..", "..", "..", "docs", "diagnostics");

it("has a page for every code and no page without a code", () => {
  const found = readdirSync(pages).filter((file) => file.startsWith("EMU"));
  expect(found.sort()).toEqual(emulatorDiagnostics.codes.map((code) => `${code}.md`).sort());
});

it.each(emulatorDiagnostics.codes)("the page of %s has its name and its sections", (code) => {
  const text = readFileSync(join(pages, `${code}.md`), "utf8");
  const headings = text.split("\n").filter((line) => line.startsWith("#"));
  expect(headings).toEqual([
    `# ${code} ${emulatorDiagnostics.definitions[code].name}`,
    "## What it means",
    "## Why it matters",
    "## Example",
    "## Fixed",
    "## Source",
  ]);
});
