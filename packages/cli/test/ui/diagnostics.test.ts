import type { Diagnostic } from "@flowc/diagnostics";
import { expect, it } from "vitest";
import { displayPath, explainHint } from "../../src/ui/diagnostics.js";

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
