import type { ModuleContract } from "@flowc/connect-model";
import { estateRuleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noBrokenContract } from "../../../src/rules/estate/no-broken-contract.js";
import { noBrokenModuleCall } from "../../../src/rules/estate/no-broken-module-call.js";
import { noDeepModule } from "../../../src/rules/estate/no-deep-module.js";
import { noRecursiveModule } from "../../../src/rules/estate/no-recursive-module.js";
import { noUnknownModuleResult } from "../../../src/rules/estate/no-unknown-module-result.js";
import { end, giveBack, invoke, named, say } from "../../helpers/estates.js";

const contract: ModuleContract = {
  input: { type: "object", properties: { phone: { type: "string" }, tries: { type: "integer" } }, required: ["phone"] },
  resultData: { type: "object", properties: { customer: { type: "string" } } },
  branches: [{ name: "verified" }, { name: "unknown" }],
};
const module = (...blocks: Parameters<typeof named>[1]) => ({
  graph: named("Verify", blocks.length > 0 ? blocks : [giveBack()], "MODULE"),
  contract,
});
const main = (...call: Parameters<typeof invoke>) => named("Main", [invoke(...call), end]);

test("a call keeps to the contract of the module", () => {
  estateRuleTester(noBrokenModuleCall)
    .valid([
      {
        name: "what it declares",
        flows: [
          main("Call", "Verify", { input: { phone: "$.CustomerEndpoint.Address", tries: 3 }, branches: ["verified"] }),
          module(),
        ],
      },
      { name: "a module that is not here", flows: [main("Call", "Other", { input: { fone: "1" } })] },
      {
        name: "a module whose contract is not known",
        flows: [main("Call", "Verify", { input: { fone: "1" } }), module().graph],
      },
    ])
    .invalid([
      {
        name: "an input that it does not declare",
        flows: [main("Call", "Verify", { input: { phone: "1", fone: "1" } }), module()],
        findings: [
          {
            message: '"Call" invokes "Verify" with the input "fone", which its contract does not declare.',
            block: "Call",
            pointer: "/Parameters/Input/fone",
          },
        ],
      },
      {
        name: "an input that it needs: the service takes the call",
        flows: [main("Call", "Verify"), module()],
        findings: [
          {
            message: '"Call" invokes "Verify" without the input "phone", which it needs.',
            block: "Call",
            pointer: "/Parameters",
            severity: "warning",
          },
        ],
      },
      {
        name: "values of another type",
        flows: [main("Call", "Verify", { input: { phone: 5, tries: "$.Attributes.tries" } }), module()],
        findings: [
          {
            message: '"Call" invokes "Verify" with integer as "phone", which its contract declares as string.',
            block: "Call",
            pointer: "/Parameters/Input/phone",
          },
          {
            message: '"Call" invokes "Verify" with a JSONPath as "tries", which its contract declares as integer.',
            block: "Call",
            pointer: "/Parameters/Input/tries",
          },
        ],
      },
      {
        name: "a branch that it does not declare",
        flows: [main("Call", "Verify", { input: { phone: "1" }, branches: ["verifed"] }), module()],
        findings: [
          {
            message: '"Call" invokes "Verify" with the branch "verifed", which its contract does not declare.',
            block: "Call",
            pointer: "/Transitions/Conditions/0",
          },
        ],
      },
    ]);
});

test("only declared fields of a result are read", () => {
  const caller = (field: string) =>
    named("Main", [
      invoke("Call", "Verify", { input: { phone: "1" }, target: "Say" }),
      say("Say", `$.Modules.ResultData.${field}`),
      end,
    ]);
  estateRuleTester(noUnknownModuleResult)
    .valid([{ name: "a declared one", flows: [caller("customer"), module()] }])
    .invalid([
      {
        name: "another one",
        flows: [caller("costumer"), module()],
        findings: [
          {
            message:
              '"Say" reads $.Modules.ResultData.costumer, but the contract of "Verify" declares no such result: the value is empty.',
            block: "Say",
            pointer: "/Parameters/Text",
          },
        ],
      },
    ]);
});

test("a module keeps its own contract", () => {
  estateRuleTester(noBrokenContract)
    .valid([
      {
        name: "what it declares",
        flows: [
          module(
            say("Say", "$.Modules.Input.phone", "Return"),
            giveBack({ Result: "verified", ResultData: { customer: "Ann" } }),
          ),
        ],
      },
    ])
    .invalid([
      {
        name: "a branch, a result and an input that it does not declare",
        flows: [
          module(
            say("Say", "$.Modules.Input.fone", "Return"),
            giveBack({ Result: "verifed", ResultData: { customer: true, name: "Ann" } }),
          ),
        ],
        findings: [
          {
            message: '"Say" reads the input "fone", which the module\'s contract does not declare.',
            block: "Say",
            pointer: "/Parameters/Text",
            severity: "warning",
          },
          {
            message: '"Return" returns the branch "verifed", which the module\'s contract does not declare.',
            block: "Return",
            pointer: "/Parameters/Result",
          },
          {
            message: '"Return" returns boolean as "customer", which the module\'s contract declares as string.',
            block: "Return",
            pointer: "/Parameters/ResultData/customer",
          },
          {
            message: '"Return" returns the result "name", which the module\'s contract does not declare.',
            block: "Return",
            pointer: "/Parameters/ResultData/name",
          },
        ],
      },
    ]);
});

const chain = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    named(
      `M${index + 1}`,
      index + 1 < count ? [invoke("Next", `M${index + 2}`, { target: "Return" }), giveBack()] : [giveBack()],
      "MODULE",
    ),
  );

test("modules do not invoke each other in a circle", () => {
  estateRuleTester(noRecursiveModule)
    .valid([{ name: "a chain", flows: chain(3) }])
    .invalid([
      {
        name: "itself",
        flows: [named("M", [invoke("Next", "M"), giveBack()], "MODULE")],
        findings: [
          {
            message: 'The module "M" invokes itself. Modules nest five levels deep at most.',
            block: "Next",
            pointer: "/Parameters/FlowModuleId",
          },
        ],
      },
      {
        name: "each other",
        flows: [
          named("A", [invoke("To B", "B"), giveBack()], "MODULE"),
          named("B", [invoke("To A", "A"), giveBack()], "MODULE"),
        ],
        findings: [
          {
            message:
              'Modules invoke each other in a circle: "A" invokes "B" and back. Modules nest five levels deep at most.',
            block: "To B",
            pointer: "/Parameters/FlowModuleId",
          },
        ],
      },
    ]);
});

test("modules nest five levels deep at most", () => {
  const caller = named("Main", [invoke("Start", "M1"), end]);
  estateRuleTester(noDeepModule)
    .valid([
      { name: "five levels", flows: [caller, ...chain(5)] },
      {
        name: "a circle, which has its own finding",
        flows: [caller, named("M1", [invoke("Next", "M1"), giveBack()], "MODULE")],
      },
    ])
    .invalid([
      {
        name: "six levels",
        flows: [caller, ...chain(6)],
        findings: [
          {
            message:
              'This invokes modules 6 levels deep: "M1" invokes "M2" invokes "M3" invokes "M4" invokes "M5" invokes "M6". Five levels are the most.',
            block: "Start",
            pointer: "/Parameters/FlowModuleId",
          },
        ],
      },
    ]);
});
