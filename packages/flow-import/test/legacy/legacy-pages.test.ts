import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { legacyDiagnostics } from "../../src/legacy/legacy-diagnostics.js";
import { readLegacyExport } from "../../src/legacy/read-legacy-export.js";

const { codes, definitions } = legacyDiagnostics;

const read = (code: string) =>
  readFileSync(new URL(`../../../../docs/diagnostics/${code}.md`, import.meta.url), "utf8");

/** The JSON under a heading of a page. */
function fenced(page: string, heading: string): string {
  const section = page.slice(page.indexOf(`\n## ${heading}\n`));
  return /```json\n(.*?)\n```/s.exec(section)?.[1] ?? "";
}

function codesOf(text: string): string[] {
  return readLegacyExport(text, { file: "old.json" }).diagnostics.map(({ code }) => code);
}

test.each(codes)("%s has a page with its name and all sections", (code) => {
  const page = read(code);
  expect(page.split("\n")[0]).toBe(`# ${code} ${definitions[code].name}`);
  const headings = page.split("\n").filter((line) => line.startsWith("## "));
  expect(headings).toEqual(["What it means", "Why it matters", "Example", "Fixed", "Source"].map((it) => `## ${it}`));
  expect(page).toMatch(/20\d\d-\d\d-\d\d/);
});

test.each(codes)("the example of %s is reported, the fixed one is clean", (code) => {
  const page = read(code);
  expect(codesOf(fenced(page, "Example"))).toContain(code);
  expect(codesOf(fenced(page, "Fixed"))).toEqual([]);
});
