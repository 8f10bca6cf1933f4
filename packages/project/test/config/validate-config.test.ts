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
  const local = { region: "eu-west-2", accountId: "123456789012", dataDirectory: "data" };
  expect(problems({ flows: ["a"], resources: [], outDir: "out", environments: { prod: aws, local } })).toEqual([]);
  expect(problems({})).toEqual([]);
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
  [{ flow: [] }, "CLI103 flow"],
])("refuses %j", (value, expected) => {
  expect(problems(value)).toEqual([expected]);
});
