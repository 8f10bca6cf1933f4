import { readFileSync } from "node:fs";
import { actionCatalogue } from "@flowc/connect-model";
import { expect, test } from "vitest";
import { validatorsModule } from "../../scripts/validators-module.mjs";
import { parameterValidators } from "../../src/schema/generated/parameter-validators.js";
import { parametersSchemas } from "../../src/schema/parameter-schema.js";

test("there is a validator for every action, and for every mode that changes parameters", () => {
  const names = [...actionCatalogue.values()].flatMap((entry) => Object.keys(parametersSchemas(entry)));
  expect([...parameterValidators.keys()].sort()).toEqual(names.sort());
  expect(names).toContain("InvokeLambdaFunction_asynchronous");
});

test("the generated file is that of the catalogue as it is", async () => {
  const file = new URL("../../src/schema/generated/parameter-validators.ts", import.meta.url);
  expect(readFileSync(file, "utf8") === (await validatorsModule()), "run npm run generate").toBe(true);
});

test("the generated file needs nothing of ajv at run time", () => {
  const file = new URL("../../src/schema/generated/parameter-validators.ts", import.meta.url);
  expect(readFileSync(file, "utf8")).not.toMatch(/require\(|from "ajv/);
});
