import { expect, it } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { temporaryProject } from "../helpers/temporary-project.js";

const config = `export default { checks: { severities: { FLOW101: "off", FLOW102: "warning" } } };\n`;

it("lists every rule in a line, with the severities of the project", async () => {
  const folder = temporaryProject({ "flowc.config.ts": config });
  const { stdout, exitCode } = await flowc(folder, ["check", "--rules"]);
  const lines = stdout.split("\n");
  expect(exitCode).toBe(0);
  expect(lines.slice(0, 3).map((line) => line.slice(0, 60).trimEnd())).toEqual([
    "FLOW101  off*      service  no-unreachable-block",
    "FLOW102  warning*  service  no-dangling-target",
    "FLOW103  error     service  no-missing-entry",
  ]);
  expect(lines[2]).toContain("  StartAction is missing");
  expect(stdout).toContain("\n\n* chosen by the configuration\n");
});

it("lists them as JSON", async () => {
  const folder = temporaryProject({ "flowc.config.ts": config });
  const { stdout } = await flowc(folder, ["check", "--rules", "--format", "json"]);
  expect(JSON.parse(stdout).rules[1]).toEqual({
    code: "FLOW102",
    name: "no-dangling-target",
    severity: "warning",
    defaultSeverity: "error",
    evidence: "service",
    summary: expect.stringContaining("A branch names a block"),
  });
});

it("lists them without a project, as they come", async () => {
  const { stdout, exitCode } = await flowc(temporaryProject(), ["check", "--rules"]);
  expect(exitCode).toBe(0);
  expect(stdout).not.toContain("*");
});

it("says what is wrong with a configuration instead", async () => {
  const folder = temporaryProject({ "flowc.config.ts": config.replace("FLOW101", "FLOW1O1") });
  const { stdout, stderr, exitCode } = await flowc(folder, ["check", "--rules"]);
  expect([exitCode, stdout]).toEqual([1, ""]);
  expect(stderr).toContain('error[CLI140] "FLOW1O1"');
});

it("has no list for code scanning", async () => {
  const { exitCode, stderr } = await flowc(temporaryProject(), ["check", "--rules", "--format", "sarif"]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("error[CLI336] --rules and --format sarif do not go together");
});
