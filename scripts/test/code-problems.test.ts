import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { codeProblems } from "../codes/code-problems.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "codes-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sections = ["What it means", "Why it matters", "Example", "Fixed", "Source"];

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function page(code: string, headings = sections): string {
  return file(`${code}.md`, `# ${code} no-mistake\n${headings.map((heading) => `\n## ${heading}\n`).join("")}`);
}

test("accepts codes of registries and rules that have a page each", () => {
  const source = file("codes.ts", 'const codes = {\n  CLI101: {\n  },\n};\nconst rule = {\n  code: "FLOW101",\n};\n');
  expect(codeProblems([source], [page("CLI101"), page("FLOW101")])).toEqual([]);
});

test("names a code without a page and a page without a code", () => {
  const source = file("codes.ts", '  code: "FLOW101",\n');
  expect(codeProblems([source], [page("FLOW102")])).toEqual([
    "FLOW101 has no page in docs/diagnostics.",
    "FLOW102.md explains a code that nothing defines.",
  ]);
});

test("names a code that is defined twice", () => {
  const source = file("codes.ts", '  code: "FLOW101",\n  code: "FLOW101",\n');
  expect(codeProblems([source], [page("FLOW101")])).toEqual(["FLOW101 is defined twice; a code means one thing."]);
});

test("names a code that a comment or a call invents", () => {
  const source = file("codes.ts", '  code: "FLOW101",\n// See FLOW999.\n');
  expect(codeProblems([source], [page("FLOW101")])).toEqual([`${source} mentions FLOW999, which nothing defines.`]);
});

test("names what a page lacks", () => {
  const source = file("codes.ts", '  code: "FLOW101",\n');
  expect(codeProblems([source], [page("FLOW101", sections.slice(0, 4))])).toEqual([
    'FLOW101.md has no section "Source".',
  ]);
});
