import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { viewerDiagnostics } from "@flowc/viewer";
import { expect, it } from "vitest";
import { viewDiagnostics } from "../../src/view/index.js";

const pages = join(import.meta.dirname, "..", "..", "..", "..", "docs", "diagnostics");

const definitions: Readonly<Record<string, { readonly name: string }>> = {
  ...viewerDiagnostics.definitions,
  ...viewDiagnostics.definitions,
};

it("has a page for every code of the view and no page without a code", () => {
  const found = readdirSync(pages).filter((file) => file.startsWith("VIEW"));
  expect(found.sort()).toEqual(
    Object.keys(definitions)
      .map((code) => `${code}.md`)
      .sort(),
  );
});

it.each(Object.keys(definitions))("the page of %s has its name and its sections", (code) => {
  const text = readFileSync(join(pages, `${code}.md`), "utf8");
  const headings = text.split("\n").filter((line) => line.startsWith("#"));
  expect(headings).toEqual([
    `# ${code} ${definitions[code]?.name}`,
    "## What it means",
    "## Why it matters",
    "## Example",
    "## Fixed",
    "## Source",
  ]);
});
