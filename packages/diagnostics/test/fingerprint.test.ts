import { expect, it } from "vitest";
import { type Diagnostic, diagnosticRecords } from "../src/index.js";
import { dangling, placeless } from "./helpers/findings.js";

const names = (...diagnostics: Diagnostic[]) =>
  diagnosticRecords(diagnostics, {}).diagnostics.map(({ fingerprint }) => fingerprint);
const [first] = names(dangling);

it("stays when lines move, files are renamed, words change or severities are chosen", () => {
  const moved: Diagnostic = {
    ...dangling,
    span: { file: "/shop/other.flow.ts", line: 99, column: 1 },
    message: "Other words.",
    severity: "warning",
  };
  expect(names(moved)).toEqual([first]);
});

it.each([
  ["code", { code: "FLOW103" }],
  ["flow", { subject: { ...dangling.subject, flow: "Other" } }],
  ["block", { subject: { ...dangling.subject, block: "Other" } }],
  ["pointer", { subject: { ...dangling.subject, pointer: "/Other" } }],
])("tells findings of another %s apart", (_, change) => {
  expect(names({ ...dangling, ...change })).not.toEqual([first]);
});

it("counts equal findings in the order of their places, whatever order they come in", () => {
  const later = { ...dangling, span: { ...dangling.span!, line: 40 } };
  expect(names(later, dangling)).toEqual([first!.replace(":1", ":2"), first]);
});

it("keeps the names of equal findings when one of them is suppressed", () => {
  const later = { ...dangling, span: { ...dangling.span!, line: 40 } };
  const suppression = { origin: "configuration", code: "FLOW102", reason: "r", flow: "Main" } as const;
  const { diagnostics, suppressed = [] } = diagnosticRecords([later], {
    suppressed: [{ diagnostic: dangling, suppression }],
  });
  expect([...suppressed, ...diagnostics].map(({ fingerprint }) => fingerprint)).toEqual(names(dangling, later));
});

it("knows what is not about a flow by its resource, else by its file", () => {
  const at = (file: string) => ({ ...placeless, span: { file, line: 1, column: 1 } });
  const queue = (name: string) => ({ ...placeless, subject: { resource: name } });
  expect(new Set(names(at("a"), at("b"), queue("a"), queue("b"), placeless)).size).toBe(5);
});
