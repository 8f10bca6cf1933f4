import { expect, it } from "vitest";
import { countBySeverity, type Diagnostic, sortDiagnostics, withoutRepeats } from "../src/index.js";

function found(code: string, file?: string, line = 1, column = 1): Diagnostic {
  const span = file === undefined ? undefined : { file, line, column };
  return { code, name: "no-problem", severity: "error", message: code, ...(span && { span }) };
}

it("sorts by file, then position, then code", () => {
  const sorted = sortDiagnostics([
    found("FLOW102", "b.ts", 1),
    found("FLOW101", "a.ts", 10),
    found("FLOW103", "a.ts", 9, 2),
    found("FLOW104", "a.ts", 9, 1),
    found("FLOW100", "a.ts", 9, 1),
  ]);
  expect(sorted.map(({ code }) => code)).toEqual(["FLOW100", "FLOW104", "FLOW103", "FLOW101", "FLOW102"]);
});

it("puts what has no place first", () => {
  expect(sortDiagnostics([found("FLOW101", "a.ts"), found("CLI101")]).map(({ code }) => code)).toEqual([
    "CLI101",
    "FLOW101",
  ]);
});

it("orders equal codes without a place by flow and block", () => {
  const named = (flow: string, block: string): Diagnostic => ({ ...found("FLOW1"), subject: { flow, block } });
  const sorted = sortDiagnostics([named("B", "a"), named("A", "b"), named("A", "a")]);
  expect(sorted.map(({ subject }) => `${subject?.flow}${subject?.block}`)).toEqual(["Aa", "Ab", "Ba"]);
});

it("leaves the list that it was given as it is", () => {
  const given = [found("FLOW102", "b.ts"), found("FLOW101", "a.ts")];
  sortDiagnostics(given);
  expect(given[0]!.code).toBe("FLOW102");
});

it("drops a diagnostic only when code, words and place are the same", () => {
  const first = found("FLOW101", "a.ts");
  expect(withoutRepeats([first, { ...first }, found("FLOW101", "a.ts", 2), found("FLOW101")])).toHaveLength(3);
});

it("counts every severity, also those that do not occur", () => {
  expect(countBySeverity([found("A"), { ...found("B"), severity: "info" }])).toEqual({ error: 1, warning: 0, info: 1 });
});
