import { block, estateRuleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noAttributeOnSomeWays } from "../../../src/rules/estate/no-attribute-on-some-ways.js";
import { noMisspeltAttribute } from "../../../src/rules/estate/no-misspelt-attribute.js";
import { noUnsetAttribute } from "../../../src/rules/estate/no-unset-attribute.js";
import { end, giveBack, hours, invoke, named, say, set, transfer, transferByPath } from "../../helpers/estates.js";

const greet = say("Greet", "Hello $.Attributes.name");
const compare = block("Ask", "Compare", { ComparisonValue: "$.Attributes.name" });

test("an attribute that some ways set is set on all, here or in a flow before", () => {
  const main = named("Main", [hours("Open", "Set", "Greet"), set("Set", { name: "Ann" }, "Greet"), greet, end]);
  estateRuleTester(noAttributeOnSomeWays)
    .valid([
      { name: "every way sets it", flows: [named("Main", [set("Set", { name: "Ann" }, "Greet"), greet, end])] },
      { name: "no way sets it: it comes from elsewhere", flows: [named("Main", [greet, end])] },
      {
        name: "a flow that transfers here sets it",
        flows: [named("First", [set("Set", { name: "Ann" }, "Go"), transfer("Go", "Main"), end]), main],
      },
      {
        name: "a module that the flow before invokes sets it",
        flows: [
          named("First", [invoke("Call", "Look up", { target: "Go" }), transfer("Go", "Main"), end]),
          named("Look up", [set("Set", { name: "Ann" }, "Return"), giveBack()], "MODULE"),
          main,
        ],
      },
      {
        name: "a flow that sets it transfers nobody knows where",
        flows: [named("First", [set("Set", { name: "Ann" }, "Go"), transferByPath("Go"), end]), main],
      },
    ])
    .invalid([
      {
        name: "a flow that sets it leads elsewhere",
        flows: [
          main,
          named("Other", [set("Set", { name: "Ann" }, "Go"), transfer("Go", "Third"), end]),
          named("Third", [end]),
        ],
        findings: [
          {
            message:
              '"Greet" reads $.Attributes.name, but on some ways there it has not been set: not every contact comes by "Set".',
            block: "Greet",
            pointer: "/Parameters/Text",
          },
        ],
      },
    ]);
});

test("an attribute that is read is set by some flow", () => {
  const message =
    '"Greet" reads $.Attributes.name, but none of these flows sets the attribute "name": the value is empty, unless it comes from outside.';
  estateRuleTester(noUnsetAttribute)
    .valid([
      {
        name: "by another flow",
        flows: [named("Main", [greet, end]), named("Other", [set("Set", { name: "Ann" }), end])],
      },
      { name: "by the service", flows: [named("Main", [say("Say", "$.Attributes.MessagingPlatform"), end])] },
      {
        name: "for a task that is started",
        flows: [
          named("Main", [greet, end]),
          named("Other", [block("Task", "CreateTask", { Attributes: { name: "Ann" } })]),
        ],
      },
      {
        name: "perhaps, where a key is a path",
        flows: [named("Main", [greet, end]), named("Other", [set("Set", { "$.External.key": "Ann" }), end])],
      },
    ])
    .invalid([
      {
        name: "by none: a warning, since every flow is known",
        flows: [named("Main", [greet, end])],
        findings: [{ message, block: "Greet", pointer: "/Parameters/Text" }],
      },
      {
        name: "by none that is known",
        flows: [named("Main", [greet, end]), named("Other", [transferByPath("Go"), end])],
        findings: [{ message, block: "Greet", pointer: "/Parameters/Text", severity: "info" }],
      },
      {
        name: "only compared, as authors do with what comes from outside",
        flows: [named("Main", [compare])],
        findings: [
          {
            message: message.replace("Greet", "Ask"),
            block: "Ask",
            pointer: "/Parameters/ComparisonValue",
            severity: "info",
          },
        ],
      },
      {
        name: "a slip of the pen is a warning wherever it stands",
        flows: [
          named("Main", [
            say("Greet", "$.Attributes.firstNmae"),
            set("Set", { firstName: "Ann" }),
            transferByPath("Go"),
            end,
          ]),
        ],
        findings: [
          {
            message: message.replace("$.Attributes.name", "$.Attributes.firstNmae").replace('"name"', '"firstNmae"'),
            block: "Greet",
            pointer: "/Parameters/Text",
          },
        ],
      },
    ]);
});

test("an attribute that nobody reads is not almost one that somebody reads", () => {
  const reader = named("Reader", [say("Say", "$.Attributes.firstName"), end]);
  estateRuleTester(noMisspeltAttribute)
    .valid([
      { name: "another name", flows: [named("Main", [set("Set", { lastName: "Lee" }), end]), reader] },
      { name: "a number more", flows: [named("Main", [set("Set", { firstName2: "Lee" }), end]), reader] },
      {
        name: "short names are alike by accident",
        flows: [named("Main", [set("Set", { ab: "x" }), end]), named("Reader", [say("Say", "$.Attributes.abc"), end])],
      },
    ])
    .invalid(
      ["first_name", "firstname", "firstNames", "firstNme"].map((name) => ({
        name,
        flows: [named("Main", [set("Set", { [name]: "Ann" }), end]), reader],
        findings: [
          {
            message: `"Set" sets the attribute "${name}", which no flow reads; "firstName" is read.`,
            block: "Set",
            pointer: "/Parameters/Attributes",
          },
        ],
      })),
    );
});
