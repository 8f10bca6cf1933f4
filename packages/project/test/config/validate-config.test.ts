import { expect, it } from "vitest";
import { configProblems } from "../../src/config/validate-config.js";

const problems = (value: unknown) =>
  configProblems(value, { file: "flowc.config.ts", text: "" }).map(({ code, data }) => `${code} ${data?.member ?? ""}`);

it("accepts everything that a configuration may say", () => {
  const aws = {
    region: "us-gov-west-1",
    accountId: "123456789012",
    instanceAlias: "shop",
    createInstance: true,
    endpoint: "http://127.0.0.1:4510",
    lambdaFunctions: { lookup: "arn:aws:lambda:eu-west-2:123456789012:function:lookup" },
    tags: { Environment: "production" },
    state: "state.json",
    bindings: "bindings.json",
  };
  const s3 = { bucket: "my-states", key: "connect/local.json", region: "eu-west-1", endpoint: "http://127.0.0.1:9000" };
  const local = { region: "eu-west-2", accountId: "123456789012", dataDirectory: "data", state: { s3 } };
  expect(problems({ flows: ["a"], resources: [], outDir: "out", environments: { prod: aws, local } })).toEqual([]);
  expect(problems({})).toEqual([]);
  const checks = {
    severities: { FLOW701: "off", FLOW102: "warning" },
    folders: { "flows/legacy": { FLOW701: "info" } },
    ignore: [{ code: "FLOW101", flow: "Main", block: "a", reason: "kept for later" }],
    rules: [],
  };
  expect(problems({ checks })).toEqual([]);
});

it.each([[null], [undefined], ["text"], [[]], [() => ({})]])("refuses %j as a configuration", (value) => {
  expect(problems(value)).toEqual(["CLI102 "]);
});

it.each([
  [{ flows: "flows/*.ts" }, "CLI104 flows"],
  [{ flows: [""] }, "CLI104 flows"],
  [{ outDir: "" }, "CLI104 outDir"],
  [{ environments: [] }, "CLI104 environments"],
  [{ environments: { prod: "eu-west-2" } }, "CLI104 prod"],
  [{ environments: { prod: {} } }, "CLI105 region"],
  [{ environments: { prod: { region: "London" } } }, "CLI104 region"],
  [{ environments: { local: { accountId: "12" } } }, "CLI104 accountId"],
  [{ environments: { prod: { region: "eu-west-2", endpoint: "127.0.0.1:80" } } }, "CLI104 endpoint"],
  [{ environments: { prod: { region: "eu-west-2", tags: { a: 1 } } } }, "CLI104 tags"],
  [{ environments: { prod: { region: "eu-west-2", createInstance: "yes" } } }, "CLI104 createInstance"],
  [{ environments: { local: { endpoint: "http://127.0.0.1" } } }, "CLI103 endpoint"],
  [{ environments: { local: { state: "s3://bucket" } } }, "CLI104 state"],
  [{ environments: { local: { state: {} } } }, "CLI104 state"],
  [{ environments: { local: { state: { s3: "bucket" } } } }, "CLI104 s3"],
  [{ environments: { local: { state: { s3: {} } } } }, "CLI105 bucket"],
  [{ environments: { local: { state: { s3: { bucket: "My_States" } } } } }, "CLI104 bucket"],
  [{ environments: { local: { state: { s3: { bucket: "states", key: "/a.json" } } } } }, "CLI104 key"],
  [{ environments: { local: { state: { s3: { bucket: "states", prefix: "a" } } } } }, "CLI103 prefix"],
  [{ flow: [] }, "CLI103 flow"],
  [{ checks: [] }, "CLI104 checks"],
  [{ checks: { severity: {} } }, "CLI103 severity"],
  [{ checks: { severities: [] } }, "CLI104 severities"],
  [{ checks: { severities: { FLOW701: "warn" } } }, "CLI104 FLOW701"],
  [{ checks: { folders: { flows: "off" } } }, "CLI104 flows"],
  [{ checks: { folders: { flows: { FLOW701: 0 } } } }, "CLI104 FLOW701"],
  [{ checks: { ignore: {} } }, "CLI104 ignore"],
  [{ checks: { ignore: ["FLOW701"] } }, "CLI104 ignore"],
  [{ checks: { ignore: [{ code: "FLOW701", reason: "r" }] } }, "CLI105 flow"],
  [{ checks: { ignore: [{ code: "FLOW701", flow: "a", file: "b", reason: "r" }] } }, "CLI103 file"],
  [{ checks: { rules: {} } }, "CLI104 rules"],
])("refuses %j", (value, expected) => {
  expect(problems(value)).toEqual([expected]);
});

it.each([
  ["a code that does not exist", { severities: { FLOW7O1: "off" } }, "CLI140", "FLOW701"],
  ["a code of what keeps a flow from being read", { severities: { FLOW801: "off" } }, "CLI140", undefined],
  [
    "an ignored code that does not exist",
    { ignore: [{ code: "FLOW7O1", flow: "a", reason: "r" }] },
    "CLI140",
    "FLOW701",
  ],
  ["an entry without a reason", { ignore: [{ code: "FLOW701", flow: "a" }] }, "CLI141", undefined],
  ["an entry with a blank reason", { ignore: [{ code: "FLOW701", flow: "a", reason: " " }] }, "CLI141", undefined],
])("refuses %s", (_, checks, code, similar) => {
  const found = configProblems({ checks }, { file: "flowc.config.ts", text: "" });
  expect(found.map((one) => one.code)).toEqual([code]);
  if (similar !== undefined) expect(found[0]?.data?.similar).toBe(similar);
});

it("points at the entry that is wrong", () => {
  const text =
    'checks: {\n  ignore: [\n    { code: "FLOW701", flow: "a", reason: "r" },\n    { code: "X1", flow: "a", reason: "r" },\n  ],\n}';
  const ignore = ["FLOW701", "X1"].map((code) => ({ code, flow: "a", reason: "r" }));
  const [found] = configProblems({ checks: { ignore } }, { file: "flowc.config.ts", text });
  expect(found?.span).toEqual({ file: "flowc.config.ts", line: 4, column: 7 });
});
