import { parseFlow } from "@flowc/flow-compiler";
import { expect, test } from "vitest";

const content = { Version: "2019-10-30", StartAction: "R", Actions: [], Settings: {} };
const settings = {
  input: { schema: { type: "object", properties: { phone: { type: "string" } }, required: ["phone"] } },
  resultData: { schema: { type: "object", properties: { customer: { type: "string" } } } },
  transitions: { results: [{ name: "verified", description: "" }] },
};

function unit(wrapper: object) {
  return parseFlow(
    JSON.stringify({ ContactFlowModule: { Name: "Verify", Content: JSON.stringify(content), ...wrapper } }),
    {
      file: "verify.json",
    },
  ).unit;
}

test("reads the contract and the id of a module as describe-contact-flow-module gives them", () => {
  const id = "11111111-2222-4333-8444-555555555555";
  const arn = `arn:aws:connect:eu-west-2:123456789012:instance/66666666-7777-4888-8999-000000000000/flow-module/${id}`;
  const expected = {
    id,
    contract: {
      input: settings.input.schema,
      resultData: settings.resultData.schema,
      branches: [{ name: "verified" }],
    },
  };
  expect(unit({ Id: id, Settings: JSON.stringify(settings) })).toMatchObject(expected);
  expect(unit({ Arn: arn, Settings: settings })).toMatchObject(expected);
});

test("takes an empty contract for one that declares nothing, and a broken one for none", () => {
  expect(unit({ Settings: "{}" })?.contract).toEqual({});
  expect(unit({ Settings: "{" })?.contract).toBeUndefined();
  expect(unit({})?.contract).toBeUndefined();
});
