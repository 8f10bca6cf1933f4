import { block, flowOf, next, onError, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noDecidedCondition } from "../../src/rules/no-decided-condition.js";

const end = block("End", "DisconnectParticipant");
const compare = (identifier: string, operand: string, held: string, other = "End") =>
  block(identifier, "Compare", { ComparisonValue: "$.Attributes.tier" }, [
    next(other),
    when(operand, held),
    onError("NoMatchingCondition", other),
  ]);
const set = (value: string, target: string) =>
  block("Set", "UpdateContactAttributes", { Attributes: { tier: value } }, [
    next(target),
    onError("NoMatchingError", "End"),
  ]);

test("a condition asks what is still open", () => {
  ruleTester(noDecidedCondition)
    .valid([
      {
        name: "another value",
        flow: flowOf([compare("One", "gold", "End", "Two"), compare("Two", "silver", "End"), end]),
      },
      {
        name: "a function may have changed it",
        flow: flowOf([
          compare("One", "gold", "Look up"),
          block("Look up", "InvokeLambdaFunction", {}, [next("Two")]),
          compare("Two", "silver", "End"),
          end,
        ]),
      },
      {
        name: "the value comes from elsewhere",
        flow: flowOf([set("$.External.tier", "Two"), compare("Two", "gold", "End"), end]),
      },
    ])
    .invalid([
      {
        name: "a value that it can no longer have",
        flow: flowOf([compare("One", "gold", "Two"), compare("Two", "silver", "End"), end]),
        findings: [
          {
            message:
              '"Two" compares $.Attributes.tier with "silver", which never holds: since "One" the value is "gold".',
            block: "Two",
            pointer: "/Transitions/Conditions/0",
          },
        ],
      },
      {
        name: "the value that was just set",
        flow: flowOf([set("gold", "Two"), compare("Two", "gold", "End"), end]),
        findings: [
          {
            message:
              '"Two" compares $.Attributes.tier with "gold", which always holds: since "Set" the value is "gold".',
            block: "Two",
            pointer: "/Transitions/Conditions/0",
          },
        ],
      },
      {
        name: "a value that was ruled out",
        flow: flowOf([compare("One", "gold", "End", "Two"), compare("Two", "gold", "End"), end]),
        findings: [
          {
            message:
              '"Two" compares $.Attributes.tier with "gold", which never holds: since "One" the value is not "gold".',
            block: "Two",
            pointer: "/Transitions/Conditions/0",
          },
        ],
      },
    ]);
});
