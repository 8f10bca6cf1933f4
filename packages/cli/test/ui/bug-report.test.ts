import { readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { bugReport } from "../../src/ui/bug-report.js";

it("keeps the stack in a file and says where", () => {
  const text = bugReport(new Error("broken"), "1.2.3", {});
  const file = /The details are in (.+)\.\n/.exec(text)?.[1] ?? "";
  onTestFinished(() => rmSync(dirname(file), { recursive: true }));
  expect(readFileSync(file, "utf8")).toMatch(/^flowc 1\.2\.3, Node v/);
  expect(text).not.toContain("    at ");
});

it("shows the stack itself with FLOWC_DEBUG", () => {
  expect(bugReport(new Error("broken"), "1.2.3", { FLOWC_DEBUG: "1" })).toMatch(/Error: broken\n\s+at /);
});

it("takes whatever was thrown", () => {
  expect(bugReport("text", "1.2.3", { FLOWC_DEBUG: "1" })).toContain("\ntext\n");
});
