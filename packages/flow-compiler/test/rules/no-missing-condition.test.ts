import { block, flowOf, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noMissingCondition } from "../../src/rules/no-missing-condition.js";

test("a result that needs a branch has one", () => {
  ruleTester(noMissingCondition)
    .valid([
      {
        name: "both results",
        flow: flowOf([block("A", "CheckHoursOfOperation", {}, [when("True", "A"), when("False", "A")])]),
      },
    ])
    .invalid([
      {
        name: "one of two results",
        flow: flowOf([block("A", "CheckHoursOfOperation", {}, [when("True", "A")])]),
        findings: [
          {
            message: '"A" has no branch for the result "False", which CheckHoursOfOperation needs here.',
            block: "A",
            pointer: "/Transitions/Conditions",
          },
        ],
      },
      {
        name: "no condition at all",
        flow: flowOf([block("A", "Compare")]),
        findings: [
          {
            message: '"A" has too few conditions: Compare needs at least 1 here.',
            block: "A",
            pointer: "/Transitions/Conditions",
          },
        ],
      },
      {
        name: "an event that is waited for",
        flow: flowOf([block("A", "Wait", { Events: ["CustomerReturned"] }, [when("WaitCompleted", "A")])]),
        findings: [
          {
            message: '"A" has no branch for the result "CustomerReturned", which Wait needs here.',
            block: "A",
            pointer: "/Transitions/Conditions",
          },
        ],
      },
    ]);
});
