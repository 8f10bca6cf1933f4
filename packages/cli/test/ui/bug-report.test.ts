import { readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { bugReport } from "../../src/ui/bug-report.js";

const version = "1.2.3";

it("keeps the stack in a file and says where", () => {
  const text = bugReport(new Error("broken"), { version, environment: {} });
  const file = /The details are in (.+)\.\n/.exec(text)?.[1] ?? "";
  onTestFinished(() => rmSync(dirname(file), { recursive: true }));
  expect(readFileSync(file, "utf8")).toMatch(/^flowc 1\.2\.3, Node v/);
  expect(text).not.toContain("    at ");
});

it("shows the stack itself with FLOWC_DEBUG", () => {
  expect(bugReport(new Error("broken"), { version, environment: { FLOWC_DEBUG: "1" } })).toMatch(
    /Error: broken\n\s+at /,
  );
});

it("takes whatever was thrown", () => {
  expect(bugReport("text", { version, environment: { FLOWC_DEBUG: "1" } })).toContain("\ntext\n");
});

it.each([
  [false, "flowc stopped because of a mistake in flowc itself. Your files were not the cause.\n"],
  [true, "There was a mistake in flowc itself, and it goes on. Your files were not the cause.\n"],
])("says whether the command goes on (%s)", (goesOn, first) => {
  const text = bugReport(new Error("broken"), { version, goesOn, environment: { FLOWC_DEBUG: "1" } });
  expect(text.startsWith(first)).toBe(true);
});
