import { expect, it } from "vitest";
import { FindingPolicy, type SeveritySetting, type SourceSuppression, type Suppression } from "../../src/index.js";
import { dangling } from "../helpers/findings.js";

const comment: SourceSuppression = {
  origin: "source",
  code: "FLOW102",
  reason: "known",
  span: { file: dangling.span!.file, line: 1, column: 3 },
  line: 2,
};
const configured: Suppression = { origin: "configuration", code: "FLOW102", reason: "known", flow: "Main" };

function policy(suppressions: readonly Suppression[] = [], severities: Readonly<Record<string, SeveritySetting>> = {}) {
  return new FindingPolicy({ suppressions, severityOf: (code) => severities[code] });
}

it("leaves a finding as it is when nobody decided anything", () => {
  expect(policy().judge(dangling)).toBe(dangling);
});

it("gives a finding the chosen severity", () => {
  const chosen = policy([], { FLOW102: "info" });
  expect(chosen.judge(dangling)).toEqual({ ...dangling, severity: "info" });
  expect(chosen.softened).toEqual([{ diagnostic: dangling, setting: "info" }]);
});

it("leaves out what is off", () => {
  const chosen = policy([], { FLOW102: "off" });
  expect(chosen.judge(dangling)).toBeUndefined();
  expect(chosen.suppressed).toEqual([]);
});

it("does not call a warning that becomes less softened", () => {
  const chosen = policy([], { FLOW102: "off" });
  chosen.judge({ ...dangling, severity: "warning" });
  expect(chosen.softened).toEqual([]);
});

it.each([
  ["comment above its line", comment],
  ["entry for its flow", configured],
  ["entry for its block", { ...configured, block: "Welcome" }],
])("suppresses a finding by a %s", (_, suppression) => {
  const chosen = policy([suppression]);
  expect(chosen.judge(dangling)).toBeUndefined();
  expect(chosen.suppressed).toEqual([{ diagnostic: dangling, suppression }]);
  expect(chosen.unused).toEqual([]);
});

it.each([
  ["line", { ...comment, line: 3 }],
  ["file", { ...comment, span: { ...comment.span, file: "/shop/other.ts" } }],
  ["code", { ...comment, code: "FLOW103" }],
  ["flow", { ...configured, flow: "Other" }],
  ["block", { ...configured, block: "Other" }],
])("does not suppress for another %s, and says that nothing used it", (_, suppression) => {
  const chosen = policy([suppression]);
  expect(chosen.judge(dangling)).toBe(dangling);
  expect(chosen.unused).toEqual([suppression]);
});

it("takes the call that made the block for a place of the finding", () => {
  const chosen = policy([{ ...comment, line: 20 }]);
  expect(chosen.judge(dangling, [{ ...dangling.span!, line: 20 }])).toBeUndefined();
});

it("uses every suppression of a finding, and names the first", () => {
  const chosen = policy([configured, comment]);
  chosen.judge(dangling);
  expect(chosen.suppressed[0]?.suppression).toBe(configured);
  expect(chosen.unused).toEqual([]);
});

it("counts what is off as a use of its suppression", () => {
  const chosen = policy([comment], { FLOW102: "off" });
  expect(chosen.judge(dangling)).toBeUndefined();
  expect(chosen.unused).toEqual([]);
});
