import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { brokenLinks } from "../pages/broken-links.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "links-"));
  mkdirSync(join(folder, "docs"));
  writeFileSync(join(folder, "docs/rules.md"), "# All rules\n\n## Add a rule: `FLOW1xx`\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function broken(text: string): string[] {
  writeFileSync(join(folder, "README.md"), text);
  return brokenLinks(folder, ["README.md"]);
}

test("accepts links to files, headings and other sites", () => {
  expect(
    broken(
      "[a](docs/rules.md) [b](docs/rules.md#add-a-rule-flow1xx) [c](#here) [d](https://example.com/x)\n\n# Here\n",
    ),
  ).toEqual([]);
});

test("names a link to a missing file", () => {
  expect(broken("[a](docs/none.md)")).toEqual(["README.md links to docs/none.md, which does not exist."]);
});

test("names a link to a missing heading", () => {
  expect(broken("[a](docs/rules.md#nothing)")).toEqual([
    "README.md links to docs/rules.md#nothing, which does not exist.",
  ]);
});

test("leaves code alone", () => {
  expect(broken("`[a](none.md)`\n\n```md\n[b](none.md)\n```\n")).toEqual([]);
});
