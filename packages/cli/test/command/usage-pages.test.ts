import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { usageDiagnostics } from "../../src/command/usage-codes.js";

const pages = join(import.meta.dirname, "..", "..", "..", "..", "docs", "diagnostics");
const definitions: Readonly<Record<string, { readonly name: string }>> = usageDiagnostics.definitions;

it("has a page for every code of wrong usage, and a code for every page", () => {
  const written = readdirSync(pages).filter((name) => /^CLI33\d\.md$/.test(name));
  expect(written.sort()).toEqual(
    Object.keys(definitions)
      .map((code) => `${code}.md`)
      .sort(),
  );
});

it.each(Object.keys(definitions))("explains %s under its name, with an example and its correction", (code) => {
  const page = readFileSync(join(pages, `${code}.md`), "utf8");
  expect(page.split("\n")[0]).toBe(`# ${code} ${definitions[code]?.name}`);
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(["What it means", "Why it matters", "Example", "Fixed", "Source"]);
});
