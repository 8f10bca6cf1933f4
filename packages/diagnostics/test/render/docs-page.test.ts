import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { docsPage, isOwnCode } from "../../src/index.js";

const root = join(import.meta.dirname, "..", "..", "..", "..");

it("knows every code with a page as one of flowc's own, and where its page is", () => {
  const pages = readdirSync(join(root, "docs", "diagnostics")).filter((file) => file !== "README.md");
  const codes = pages.map((file) => file.replace(/\.md$/, ""));
  expect(codes.length).toBeGreaterThan(0);
  expect(codes.filter((code) => !isOwnCode(code))).toEqual([]);
  expect(codes.map(docsPage)).toEqual(pages.map((file) => `docs/diagnostics/${file}`));
});

it.each(["ACME101", "FLOW", "FLOW12", "FLOW1234", "flow101", "XFLOW101", "toString"])("leaves %s to others", (code) => {
  expect(isOwnCode(code)).toBe(false);
});
