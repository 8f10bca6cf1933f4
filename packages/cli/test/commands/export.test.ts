import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { shopProject } from "../helpers/shop.js";

it("writes a CloudFormation template, without any call", async () => {
  const folder = shopProject();
  const { exitCode, stdout } = await flowc(folder, ["export", "--to", "cloudformation"]);
  expect([exitCode, stdout]).toEqual([0, "Wrote 4 resources to export/cloudformation/template.json\n"]);
  const template = JSON.parse(readFileSync(join(folder, "export/cloudformation/template.json"), "utf8"));
  expect(Object.keys(template.Resources).sort()).toEqual([
    "FlowMain",
    "HoursOfOperationShopHours",
    "InstanceShop",
    "QueueSupport",
  ]);
});

it("writes a configuration of Terraform where it is told to", async () => {
  const folder = shopProject();
  const { stdout } = await flowc(folder, ["export", "--to", "terraform", "--out", "infra", "--format", "json"]);
  expect(JSON.parse(stdout)).toMatchObject({ to: "terraform", files: ["main.tf.json"], resources: 4, diagnostics: [] });
  const configuration = JSON.parse(readFileSync(join(folder, "infra/main.tf.json"), "utf8"));
  expect(Object.keys(configuration.resource)).toContain("aws_connect_queue");
});

it("refuses circles, on the author's lines", async () => {
  const circle = `import { contactFlow, existing } from "@flowc/flow-dsl";

export const ping = contactFlow("Ping", (f) => { f.playPrompt("Hi.").transferToFlow(existing.flow("Pong")); });
export const pong = contactFlow("Pong", (f) => { f.playPrompt("Ho.").transferToFlow(existing.flow("Ping")); });
`;
  const folder = shopProject({ "flows/circle.flow.ts": circle });
  const { exitCode, stdout, stderr } = await flowc(folder, ["export", "--to", "terraform"]);
  expect([exitCode, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("error[PLAN341]");
  expect(stderr).toContain("flows/circle.flow.ts:");
});

it("asks which engine is meant", async () => {
  const { exitCode, stderr } = await flowc(shopProject(), ["export"]);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining("flowc export needs --to: the engine")]);
});
