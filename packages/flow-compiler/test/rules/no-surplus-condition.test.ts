import { block, flowOf, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noSurplusCondition } from "../../src/rules/no-surplus-condition.js";

test("an action has no more conditions than it takes", () => {
  ruleTester(noSurplusCondition)
    .valid([
      {
        name: "two of two",
        flow: flowOf([block("A", "CheckHoursOfOperation", {}, [when("True", "A"), when("False", "A")])]),
      },
    ])
    .invalid([
      {
        name: "three of two",
        flow: flowOf([
          block("A", "CheckHoursOfOperation", {}, [when("True", "A"), when("False", "A"), when("Maybe", "A")]),
        ]),
        findings: [
          {
            message: '"A" has 3 conditions; CheckHoursOfOperation takes at most 2 here.',
            block: "A",
            pointer: "/Transitions/Conditions/2",
          },
        ],
      },
    ]);
});
