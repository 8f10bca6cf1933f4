import { expect, it } from "vitest";
import { environmentOf, type FlowcConfig } from "../../src/index.js";

const project = (config: FlowcConfig) => ({ root: "/shop", configFile: "/shop/flowc.config.ts", config });

it("gives every project the built-in Connect, and takes it when no name is given", () => {
  expect(environmentOf(project({})).environment).toEqual({
    target: { name: "local", region: "eu-west-2", accountId: "123456789012", createInstance: true },
    state: { file: "/shop/.flowc/local/state.json" },
    localData: "/shop/.flowc/local",
  });
});

it("takes an environment in AWS with its own state, and creates no instance unless it may", () => {
  const { environment } = environmentOf(
    project({ environments: { prod: { region: "eu-west-1", bindings: "b.json" } } }),
    "prod",
  );
  expect(environment).toEqual({
    target: { name: "prod", region: "eu-west-1", createInstance: false },
    state: { file: "/shop/state/prod.json" },
    bindingsFile: "/shop/b.json",
  });
});

it.each([
  ["state/own.json", { file: "/shop/state/own.json" }],
  ["s3://states/a/b.json", { s3: { bucket: "states", key: "a/b.json", region: "eu-west-1" } }],
  [{ s3: { bucket: "states" } }, { s3: { bucket: "states", key: "flowc/prod.json", region: "eu-west-1" } }],
  [
    { s3: { bucket: "states", key: "k", region: "us-east-1", endpoint: "http://127.0.0.1:9000" } },
    { s3: { bucket: "states", key: "k", region: "us-east-1", endpoint: "http://127.0.0.1:9000" } },
  ],
])("keeps the state of an environment where %j says", (state, place) => {
  const { environment } = environmentOf(project({ environments: { prod: { region: "eu-west-1", state } } }), "prod");
  expect(environment?.state).toEqual(place);
});

it("passes on what an environment says about itself", () => {
  const tags = { Environment: "production" };
  const lambdaFunctions = { lookup: "arn:aws:lambda:eu-west-1:123456789012:function:lookup" };
  const prod = {
    region: "eu-west-1",
    accountId: "210987654321",
    instanceAlias: "shop",
    createInstance: true,
    tags,
    lambdaFunctions,
  };
  const { environment } = environmentOf(project({ environments: { prod } }), "prod");
  expect(environment?.target).toEqual({ name: "prod", ...prod });
});

it.each(["toString", "__proto__", "constructor"])("knows no environment %j that nobody configured", (name) => {
  expect(environmentOf(project({ environments: {} }), name).diagnostics.map(({ code }) => code)).toEqual(["CLI106"]);
});
