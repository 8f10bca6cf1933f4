import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contactFlow } from "@flowc/flow-dsl";
import { createProgram } from "@flowc/simulator";
import { simulate } from "@flowc/testing";
import { createCoverageCounter } from "@flowc/testing/coverage";
import { toNativeTestCase } from "@flowc/testing/native";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { flowc } from "../../packages/cli/test/helpers/run-flowc.js";
import { shopProject } from "../../packages/cli/test/helpers/shop.js";
import { temporaryProject } from "../../packages/cli/test/helpers/temporary-project.js";
import { root } from "../workspace.mjs";

interface Schema {
  readonly required?: readonly string[];
}
const bundle = JSON.parse(readFileSync(join(root, "docs/reference/schemas.json"), "utf8"));
const schemas: Readonly<Record<string, Schema>> = bundle.$defs;
const ajv = new Ajv2020({ strictTypes: false }).addSchema(bundle);

/** What a schema says against a document: nothing when it conforms. */
function problems(name: string, document: unknown): string {
  return ajv.validate(`urn:flowc:schemas#/$defs/${name}`, document) ? "" : ajv.errorsText();
}

/** Changes of a document that its schema has to notice: a member that is missing, unknown, or of another kind. */
function spoiled(name: string, document: Readonly<Record<string, unknown>>): readonly unknown[] {
  const { required = [] } = schemas[name] ?? {};
  const without = required.map((member) => ({ ...document, [member]: undefined }));
  const wrong = required.map((member) => ({ ...document, [member]: null }));
  return JSON.parse(
    JSON.stringify([...without, ...wrong, ...(name === "findings" ? [] : [{ ...document, extra: 1 }])]),
  );
}

function expectToDescribe(name: string, document: Readonly<Record<string, unknown>>): void {
  expect(problems(name, document), name).toBe("");
  const changed = spoiled(name, document);
  expect(changed.length).toBeGreaterThan(0);
  for (const one of changed) expect(problems(name, one), JSON.stringify(one).slice(0, 200)).not.toBe("");
}

test("what the commands write conforms to the schemas, and with a member changed it does not", async () => {
  const folder = shopProject({ "call.txt": "hears Welcome\n" });
  const run = async (...words: readonly string[]) => (await flowc(folder, words)).stdout;
  const result = async (...words: readonly string[]) => JSON.parse(await run(...words, "--format", "json"));
  const written = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8"));

  expectToDescribe("findings", await result("explain", "FLOW1O2"));
  expectToDescribe("buildResult", await result("build"));
  expectToDescribe("manifest", written("build/manifest.json"));
  expect(problems("flowLanguage", written("build/main.json"))).toBe("");
  expectToDescribe("planResult", await result("plan", "--out", "kept.json"));
  expectToDescribe("plan", written("kept.json"));
  await run("deploy", "--yes");
  expectToDescribe("state", written(".flowc/local/state.json"));
  expectToDescribe("outputsResult", await result("outputs"));
  expectToDescribe("driftResult", await result("drift", "--unmanaged"));
  await run("bind", "--all");
  expectToDescribe("bindings", written("bindings.local.json"));
  expectToDescribe("diffResult", await result("diff", "build/main.json", "flows/main.flow.ts"));
  expectToDescribe("picture", JSON.parse(await run("graph", "Main", "--to", "json")));
  for (const [name, format] of [
    ["traceEvent", "trace"],
    ["flowLogEntry", "flow-log"],
  ] as const) {
    const lines = (await run("simulate", "Main", "--script", "call.txt", "--format", format)).trim().split("\n");
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(problems(name, JSON.parse(line)), line).toBe("");
    expect(problems(name, { event: "FlowStartet", contact: "1" })).not.toBe("");
  }
});

test("findings with a place, data and a reason to be suppressed conform", async () => {
  const folder = shopProject({
    "flows/main.flow.ts": `import { contactFlow } from "@flowc/flow-dsl";

export const main = contactFlow("Main", (f) => {
  f.playPrompt("").playPrompt("Welcome.").disconnect();
});
`,
  });
  const found = JSON.parse((await flowc(folder, ["check", "--format", "json"])).stdout);
  expect(found.diagnostics.length).toBeGreaterThan(0);
  expectToDescribe("checkResult", found);
  const [first] = found.diagnostics;
  expect(problems("checkResult", { ...found, diagnostics: [{ ...first, severity: "fatal" }] })).not.toBe("");
});

test("coverage and a native test case of a call conform", async () => {
  const main = contactFlow("Main", (f) => {
    f.playPrompt("Welcome.").disconnect();
  });
  const call = simulate(main);
  await call.hears("Welcome");
  const { testCase } = toNativeTestCase(call);
  expectToDescribe("testCase", JSON.parse(JSON.stringify(testCase)));
  const counter = createCoverageCounter();
  counter.list(createProgram([main.build()]));
  expectToDescribe("coverage", JSON.parse(JSON.stringify(counter.coverage())));
});

test.each([
  ["nothing at all", {}],
  [
    "environments, a state in a bucket and severities",
    {
      flows: ["flows/**/*.flow.ts"],
      environments: { prod: { region: "eu-west-2", state: { s3: { bucket: "my-states" } } } },
      checks: {
        severities: { FLOW701: "off" },
        ignore: [{ code: "FLOW102", flow: "Main", reason: "Dialled by hand." }],
      },
    },
  ],
])("a configuration of %s conforms", (_, configuration) => {
  expect(problems("configuration", configuration)).toBe("");
  expect(problems("configuration", { ...configuration, outdir: "build" })).not.toBe("");
});

test("the program of the guide takes a manifest and refuses something else", () => {
  const guide = readFileSync(join(root, "docs/guide/assistants.md"), "utf8");
  const program = /```js\n([\s\S]+?)```/.exec(guide)?.[1] ?? "";
  const folder = temporaryProject({ "validate.mjs": program, "build/manifest.json": '{ "version": 1, "flows": [] }' });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(root, "packages/cli"), join(folder, "node_modules/flowc"), "junction");
  symlinkSync(join(root, "node_modules/ajv"), join(folder, "node_modules/ajv"), "junction");
  const run = () => execFileSync(process.execPath, ["validate.mjs"], { cwd: folder, stdio: "pipe" });
  run();
  writeFileSync(join(folder, "build/manifest.json"), '{ "version": 2, "flows": [] }');
  expect(run).toThrow("data/version must be equal to constant");
});
