import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { editDiagnostics } from "@flowc/flow-edit";
import { expect, it } from "vitest";
import { projectEditDiagnostics } from "../../../src/view/edits/edit-codes.js";

const pages = fileURLToPath(new URL("../../../../../docs/diagnostics/", import.meta.url));

const definitions: Readonly<Record<string, { readonly name: string }>> = {
  ...editDiagnostics.definitions,
  ...projectEditDiagnostics.definitions,
};

it("has a page for every code of edits, and a code for every page", () => {
  const written = readdirSync(pages).filter((name) => name.startsWith("EDIT"));
  expect(written.sort()).toEqual(
    Object.keys(definitions)
      .map((code) => `${code}.md`)
      .sort(),
  );
});

it.each(Object.keys(definitions))("explains %s under its name", (code) => {
  const page = readFileSync(`${pages}${code}.md`, "utf8");
  expect(page.split("\n")[0]).toBe(`# ${code} ${definitions[code]?.name}`);
});
