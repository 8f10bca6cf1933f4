import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { projectDiagnostics } from "../src/index.js";

const pages = fileURLToPath(new URL("../../../docs/diagnostics/", import.meta.url));

it("has a page for every code, and a code for every page", () => {
  const written = readdirSync(pages).filter((name) => name.startsWith("CLI"));
  expect(written.sort()).toEqual(projectDiagnostics.codes.map((code) => `${code}.md`).sort());
});

it.each(projectDiagnostics.codes)("explains %s under its name, with an example and its correction", (code) => {
  const page = readFileSync(`${pages}${code}.md`, "utf8");
  expect(page.split("\n")[0]).toBe(`# ${code} ${projectDiagnostics.definitions[code].name}`);
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(["What it means", "Why it matters", "Example", "Fixed", "Source"]);
});
