import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "@flowc/provisioner";
import { expect, it } from "vitest";
import { readPlanFile, writePlanFile } from "../../src/output/plan-file.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const plan: Plan = {
  format: 1,
  environment: { name: "prod", region: "eu-west-2" },
  state: { lineage: "a", serial: 1, digest: "b" },
  inputs: "digest",
  changes: [],
  steps: [],
  external: {},
  builtIn: [],
  recovered: {},
  cost: { calls: 0, byOperation: [], leastSeconds: 0, readCalls: 0 },
};

it("reads the plan that it wrote", async () => {
  const file = join(temporaryFolder(), "plans/prod.json");
  expect(await writePlanFile(file, plan)).toEqual([]);
  expect(readPlanFile(file, "prod")).toEqual({ plan, diagnostics: [] });
});

it("refuses a plan of another environment", async () => {
  const file = join(temporaryFolder(), "prod.json");
  await writePlanFile(file, plan);
  expect(readPlanFile(file, "test").diagnostics.map(({ code }) => code)).toEqual(["CLI151"]);
});

it.each([
  ["nothing", ""],
  ["text", "plan"],
  ["another document", "{}"],
  ["null", "null"],
  ["a plan of another format", JSON.stringify({ ...plan, format: 2 })],
  ["a plan without an environment", JSON.stringify({ ...plan, environment: undefined })],
])("refuses a file that holds %s", (_, text) => {
  const folder = temporaryFolder({ "plan.json": text });
  expect(readPlanFile(join(folder, "plan.json"), "prod").diagnostics.map(({ code }) => code)).toEqual(["CLI150"]);
});

it("refuses a file that is not there", () => {
  expect(readPlanFile(join(temporaryFolder(), "plan.json"), "prod").diagnostics[0]?.message).toContain(
    "it does not exist",
  );
});

it("leaves nothing behind when it cannot write", async () => {
  const folder = temporaryFolder({ "plan.json/x": "a folder is in the way" });
  expect((await writePlanFile(join(folder, "plan.json"), plan)).map(({ code }) => code)).toEqual(["CLI131"]);
  expect(readdirSync(folder)).toEqual(["plan.json"]);
});
