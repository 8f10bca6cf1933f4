import { join } from "node:path";
import { expect, it } from "vitest";
import { listRules, loadProject } from "../../src/index.js";
import { checkedProject } from "../helpers/checked-project.js";
import { promptFlow } from "../helpers/flows.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

/** A configuration file's beginning that declares a rule; `look` is what it does with a text. */
function shoutingRule(look: string, code = "ACME001"): string {
  return `import { defineRule } from "@flowc/flow-compiler";

const noShouting = defineRule<{ text: string }>(
  {
    code: "${code}", name: "no-shouting", severity: "warning", grade: "assumed", source: "ACME", checked: "2026-11-20",
    message: ({ text }) => text + " is shouted.",
    docs: "https://acme.example/no-shouting",
  },
  (context, report) => ({
    text({ text, pointer }, block) {
      ${look}
    },
  }),
);
`;
}

const look = "if (/[A-Z]{5}/.test(text)) report({ text }, { block, pointer });";
const loud = { "flows/a.flow.ts": promptFlow("a", "A", "HELLO there.") };

it("runs rules of the configuration, on the author's lines and with their own pages", async () => {
  const { diagnostics, folder } = await checkedProject(loud, "{ rules: [noShouting] }", shoutingRule(look));
  expect(diagnostics).toMatchObject([
    {
      code: "ACME001",
      severity: "warning",
      message: "HELLO there. is shouted.",
      docs: "https://acme.example/no-shouting",
      span: { file: join(folder, "flows/a.flow.ts"), line: 4 },
    },
  ]);
});

it("lets their findings be suppressed and given other severities", async () => {
  const checks = '{ rules: [noShouting], severities: { ACME001: "error" } }';
  const { diagnostics } = await checkedProject(loud, checks, shoutingRule(look));
  expect(diagnostics.map(({ severity }) => severity)).toEqual(["error"]);
  const quiet = {
    "flows/a.flow.ts": loud["flows/a.flow.ts"].replace("  f.", "  // flowc-ignore ACME001: a name\n  f."),
  };
  const { suppressed, diagnostics: left } = await checkedProject(quiet, checks, shoutingRule(look));
  expect([left, suppressed.length]).toEqual([[], 1]);
});

it("names a rule that throws, on the line where it did, and runs the others", async () => {
  const failing = shoutingRule("throw new TypeError('no text in ' + block.identifier);");
  const { diagnostics, folder } = await checkedProject(
    { "flows/a.flow.ts": promptFlow("a", "A", "") },
    "{ rules: [noShouting] }",
    failing,
  );
  expect(diagnostics.map(({ code }) => code).sort()).toEqual(["FLOW212", "FLOW902"]);
  const failed = diagnostics.find(({ code }) => code === "FLOW902");
  expect(failed?.message).toBe(
    "The rule ACME001 no-shouting of the configuration failed on this flow: no text in play-prompt",
  );
  expect(failed?.span).toMatchObject({ file: join(folder, "flowc.config.ts"), line: 11 });
});

it.each([
  ["FLOW999", "CLI146"],
  ["acme1", "CLI145"],
])("refuses a rule with the code %s", async (code, expected) => {
  const { diagnostics } = await checkedProject(loud, "{ rules: [noShouting] }", shoutingRule(look, code));
  expect(diagnostics.map((found) => found.code)).toEqual([expected]);
});

it("refuses two rules of one code, and what is no rule", async () => {
  const { diagnostics } = await checkedProject(
    loud,
    "{ rules: [noShouting, noShouting, () => []] }",
    shoutingRule(look),
  );
  expect(diagnostics.map(({ message }) => message)).toEqual([
    "checks.rules[2] is not a rule; found a function.",
    "Two rules of the configuration have the code ACME001.",
  ]);
});

it("lists them with flowc's own, with the severities of the project", async () => {
  const folder = temporaryFolder({
    "flowc.config.ts": `${shoutingRule(look)}export default { checks: { rules: [noShouting], severities: { ACME001: "off", FLOW701: "error" } } };`,
  });
  const { project } = await loadProject(folder);
  const rules = new Map(listRules(project).map((rule) => [rule.code, rule]));
  expect(rules.get("ACME001")).toMatchObject({
    name: "no-shouting",
    severity: "warning",
    setting: "off",
    evidence: "assumed",
  });
  expect(rules.get("FLOW701")).toMatchObject({ severity: "warning", setting: "error" });
  expect([...rules.keys()].at(-1)).toBe("ACME001");
  expect(listRules().some(({ code }) => code === "ACME001")).toBe(false);
});
