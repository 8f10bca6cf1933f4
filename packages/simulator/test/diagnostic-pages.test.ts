import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const pages = join(import.meta.dirname, "..", "..", "..", "docs", "diagnostics");
const registries = join(import.meta.dirname, "..", "src", "diagnostics");

interface Registry {
  readonly codes: readonly string[];
  readonly definitions: Readonly<Record<string, { readonly name: string }>>;
}

function isRegistry(value: unknown): value is Registry {
  return typeof value === "object" && value !== null && "codes" in value && "definitions" in value;
}

/** Every registry of the package: one for each part. */
const found = await Promise.all(
  readdirSync(registries).map(async (file) => Object.values(await import(join(registries, file))).filter(isRegistry)),
);
const names = new Map(
  found.flat().flatMap(({ codes, definitions }) => codes.map((code) => [code, definitions[code]?.name] as const)),
);

it("has a page for every code, and a code for every page", () => {
  const written = readdirSync(pages).filter((name) => name.startsWith("SIM"));
  expect(written.sort()).toEqual([...names.keys()].map((code) => `${code}.md`).sort());
});

it.each([...names])("explains %s under its name, with an example and its correction", (code, name) => {
  const headings = readFileSync(join(pages, `${code}.md`), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("#"));
  expect(headings).toEqual([
    `# ${code} ${name}`,
    "## What it means",
    "## Why it matters",
    "## Example",
    "## Fixed",
    "## Source",
  ]);
});
