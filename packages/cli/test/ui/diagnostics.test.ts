import type { Diagnostic } from "@flowc/diagnostics";
import { expect, it } from "vitest";
import { closingWords, displayPath, explainHint } from "../../src/ui/diagnostics.js";

it.each([
  ["/shop/flows/main.flow.ts", "flows/main.flow.ts"],
  ["/shop/..flows/main.flow.ts", "..flows/main.flow.ts"],
  ["/other/main.flow.ts", "/other/main.flow.ts"],
  ["/shopping/main.flow.ts", "/shopping/main.flow.ts"],
  ["/shop", "/shop"],
])("shows %s as %s inside /shop", (file, shown) => {
  expect(displayPath(file, "/shop")).toBe(shown);
});

it("offers to explain the worst finding, not the first", () => {
  const found = (...severities: Diagnostic["severity"][]) =>
    severities.map((severity) => ({ code: severity, name: "n", severity, message: "m" }));
  expect(explainHint(found("info", "warning", "error"))).toContain("explain error ");
  expect(explainHint(found("info", "warning"))).toContain("explain warning ");
  expect(explainHint(found("info", "info"))).toContain("explain info ");
});

it("says at the end of a long report which codes there are most of", () => {
  const times = (code: string, count: number): Diagnostic[] =>
    Array.from({ length: count }, () => ({ code, name: "n", severity: "error", message: "m" }));
  const short = times("FLOW102", 19);
  expect(closingWords(short)).toBe(explainHint(short));
  const long = [...times("FLOW620", 3), ...times("FLOW102", 17)];
  expect(closingWords(long)).toBe(`Most often: FLOW102 (17), FLOW620 (3).\n${explainHint(long)}`);
  const many = ["A1", "A2", "A3", "A4", "A5", "A6", "A7"].flatMap((code) => times(code, 3));
  expect(closingWords(many)).toContain("A5 (3), and 2 other codes.");
});
