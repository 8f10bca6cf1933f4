import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { checksDiagnostics, projectDiagnostics } from "../src/index.js";

const pages = fileURLToPath(new URL("../../../docs/diagnostics/", import.meta.url));

const definitions: Readonly<Record<string, { readonly name: string }>> = {
  ...projectDiagnostics.definitions,
  ...checksDiagnostics.definitions,
};

it("has a page for every code, and a code for every page", () => {
  // CLI330 to CLI339 are the command's own: what is wrong with its words and options.
  const written = readdirSync(pages).filter((name) => /^CLI(?!33\d\.md)/.test(name));
  expect(written.sort()).toEqual(
    Object.keys(definitions)
      .map((code) => `${code}.md`)
      .sort(),
  );
});

it.each(Object.keys(definitions))("explains %s under its name, with an example and its correction", (code) => {
  const page = readFileSync(`${pages}${code}.md`, "utf8");
  expect(page.split("\n")[0]).toBe(`# ${code} ${definitions[code]?.name}`);
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(["What it means", "Why it matters", "Example", "Fixed", "Source"]);
});
