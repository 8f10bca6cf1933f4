import { join } from "node:path";
import { expect, it } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { plainConfig, temporaryProject } from "../helpers/temporary-project.js";

const flow = `import { contactFlow } from "@flowc/flow-dsl";

export const main = contactFlow("Main", (f) => {
  // flowc-ignore FLOW212: the text comes later
  f.playPrompt("");
  f.playPrompt("Hello.").goto("nowhere");
});
`;

const project = () => temporaryProject({ "shop/flowc.config.ts": plainConfig, "shop/flows/a.flow.ts": flow });

async function check(format: string, environment: NodeJS.ProcessEnv = {}) {
  const folder = project();
  const shop = join(folder, "shop");
  const { GITHUB_WORKSPACE } = environment;
  const workspace = GITHUB_WORKSPACE === undefined ? {} : { GITHUB_WORKSPACE: folder };
  return flowc(shop, ["check", "--format", format], { environment: workspace });
}

it("writes SARIF with rules, places and what is suppressed", async () => {
  const { stdout, exitCode } = await check("sarif");
  const { tool, results } = JSON.parse(stdout).runs[0];
  expect(exitCode).toBe(1);
  expect(tool.driver.version).toMatch(/^\d+\.\d+\.\d+$/);
  const codes = results.map((result: { ruleId: string; suppressions?: object[] }) => [
    result.ruleId,
    result.suppressions?.length ?? 0,
  ]);
  expect(codes).toContainEqual(["FLOW212", 1]);
  const rule = tool.driver.rules.find(({ id }: { id: string }) => id === "FLOW212");
  expect(rule).toMatchObject({
    name: "no-empty-text",
    help: { markdown: expect.stringMatching(/^# FLOW212 no-empty-text\n/) },
    defaultConfiguration: { level: "error" },
    properties: { evidence: "service" },
  });
  const { artifactLocation } = results[0].locations[0].physicalLocation;
  expect(artifactLocation).toEqual({ uri: "flows/a.flow.ts", uriBaseId: "%SRCROOT%" });
});

it("writes annotations with files from the root of the checkout", async () => {
  const { stdout, exitCode } = await check("github", { GITHUB_WORKSPACE: "set" });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^::notice file=shop\/flows\/a\.flow\.ts,line=4,/m);
  expect(stdout).toMatch(/^::error file=shop\/flows\/a\.flow\.ts,line=6,/m);
});

it("writes annotations with files from the folder elsewhere", async () => {
  expect((await check("github")).stdout).toMatch(/^::error file=flows\/a\.flow\.ts,/m);
});

it("writes a test report with a suite for each file", async () => {
  const { stdout, exitCode } = await check("junit");
  expect(exitCode).toBe(1);
  expect(stdout).toContain('<testsuite name="flows/a.flow.ts" ');
  expect(stdout).toContain('<skipped message="suppressed: the text comes later"/>');
});

it("counts in text what is suppressed, and tells how to learn more", async () => {
  const { stdout } = await check("text");
  expect(stdout).toMatch(/, 1 suppressed in 1 file\.\nflowc explain FLOW\d+ tells more about it\.\n$/);
});

it("has the same findings for build as for check, and builds when nothing but suppressed errors is left", async () => {
  const folder = temporaryProject({
    "flowc.config.ts": plainConfig,
    "flows/a.flow.ts": flow.replace('.goto("nowhere")', ".disconnect()"),
  });
  const { exitCode, stdout } = await flowc(folder, ["build", "--format", "json"]);
  const { diagnostics, suppressed } = JSON.parse(stdout);
  expect(exitCode).toBe(0);
  expect(diagnostics.map(({ code }: { code: string }) => code)).toEqual(["CLI144"]);
  expect(suppressed).toMatchObject([
    { code: "FLOW212", suppression: { origin: "source", reason: "the text comes later", line: 4 } },
  ]);
});

it("keeps the fingerprint of a finding while everything around it changes", async () => {
  const fingerprints = async (text: string) => {
    const folder = temporaryProject({ "flowc.config.ts": plainConfig, "flows/b.flow.ts": text });
    const { diagnostics } = JSON.parse((await flowc(folder, ["check", "--format", "json"])).stdout);
    return diagnostics
      .filter(({ severity }: { severity: string }) => severity === "error")
      .map(({ code, fingerprint }: { code: string; fingerprint: string }) => `${code} ${fingerprint}`);
  };
  const edited = flow
    .replace("import", "// A comment.\n\nimport")
    .replace(
      '  f.playPrompt("");',
      '  f.playPrompt("");\n  f.setLoggingBehavior(true);\n  f.playPrompt("One moment.");',
    );
  const before = await fingerprints(flow);
  expect(before.length).toBeGreaterThan(0);
  expect(await fingerprints(edited)).toEqual(before);
});
