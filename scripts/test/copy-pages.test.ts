import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { copyPages } from "../codes/copy-pages.mjs";

it("makes the pages that are shipped the same as those of the documentation", () => {
  const root = mkdtempSync(join(tmpdir(), "flowc-pages-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const [from, to] = [join(root, "docs/diagnostics"), join(root, "packages/cli/pages")];
  for (const folder of [from, to]) mkdirSync(folder, { recursive: true });
  for (const name of ["FLOW101.md", "FLOW102.md", "README.md"]) writeFileSync(join(from, name), `# ${name}`);
  writeFileSync(join(to, "FLOW102.md"), "old");
  writeFileSync(join(to, "FLOW999.md"), "retired");

  expect(copyPages(root)).toBe(true);
  expect(readdirSync(to).sort()).toEqual(["FLOW101.md", "FLOW102.md"]);
  expect(readFileSync(join(to, "FLOW102.md"), "utf8")).toBe("# FLOW102.md");
  expect(copyPages(root)).toBe(false);
});
