import { readdirSync, readFileSync } from "node:fs";
import type { JsonValue } from "@flowc/connect-model";
import { bindDiagnostics, parseDiagnostics, parseFlow, readBindings } from "@flowc/flow-compiler";
import { expect, test } from "vitest";

const folder = new URL("../../../docs/diagnostics/", import.meta.url);
const definitions: Readonly<Record<string, { readonly name: string }>> = {
  ...bindDiagnostics.definitions,
  ...parseDiagnostics.definitions,
};
const codes = Object.keys(definitions);

/** The fenced text under a heading, with its language. */
function fenced(page: string, heading: string): { language: string; text: string } {
  const section = page.slice(page.indexOf(`\n## ${heading}\n`));
  const [, language, text] = /```(\w+)\n(.*?)\n```/s.exec(section)!;
  return { language: language!, text: text! };
}

function codesOf(code: string, text: string): string[] {
  const { diagnostics } = code.startsWith("FLOW31")
    ? readBindings(JSON.parse(text) as JsonValue)
    : parseFlow(text, { file: "example.json" });
  return diagnostics.map((diagnostic) => diagnostic.code);
}

const read = (code: string) => readFileSync(new URL(`${code}.md`, folder), "utf8");

test.each(codes)("%s has a page with its name and all sections", (code) => {
  const page = read(code);
  expect(page.split("\n")[0]).toBe(`# ${code} ${definitions[code]!.name}`);
  const headings = page.split("\n").filter((line) => line.startsWith("## "));
  expect(headings).toEqual(
    ["What it means", "Why it matters", "Example", "Fixed", "Source"].map((name) => `## ${name}`),
  );
  expect(page).toMatch(/20\d\d-\d\d-\d\d/);
});

const withJson = codes.filter((code) => fenced(read(code), "Example").language === "json");

test.each(withJson)("the example of %s is reported, the fixed one is clean", (code) => {
  expect([...new Set(codesOf(code, fenced(read(code), "Example").text))]).toContain(code);
  expect(codesOf(code, fenced(read(code), "Fixed").text)).toEqual([]);
});

test("no page is left of a code that is gone", () => {
  const pages = readdirSync(folder).filter((file) => /^FLOW(?:3\d\d|8[01]\d)\.md$/.test(file));
  expect(pages).toEqual(codes.map((code) => `${code}.md`).sort());
});
