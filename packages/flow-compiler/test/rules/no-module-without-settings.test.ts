import { checkFlow, parseFlow } from "@flowc/flow-compiler";
import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { expect, test } from "vitest";
import { noModuleWithoutSettings } from "../../src/rules/no-module-without-settings.js";

const action = { Identifier: "Return", Type: "EndFlowModuleExecution", Parameters: {}, Transitions: {} };

function found(more: object) {
  const text = JSON.stringify({ Version: "2019-10-30", StartAction: "Return", Actions: [action], ...more });
  const { unit } = parseFlow(text, { file: "lookup.json", type: "MODULE" });
  return checkFlow(unit!, { rules: [noModuleWithoutSettings] });
}

test("the document of a module has settings", () => {
  expect(found({ Settings: {} })).toEqual([]);
  expect(found({})).toMatchObject([
    {
      code: "FLOW107",
      severity: "error",
      message: 'The content of the module "lookup" has no Settings, without which the service refuses it.',
      subject: { flow: "lookup", pointer: "/Settings" },
    },
  ]);
});

test("settings of the wrong JSON type were already reported while reading", () => {
  expect(found({ Settings: "none" })).toEqual([]);
});

test("a module that was built gets its settings when it is written", () => {
  ruleTester(noModuleWithoutSettings).valid([
    { name: "a built module", flow: flowOf([block("Return", "EndFlowModuleExecution")], "MODULE") },
  ]);
});
