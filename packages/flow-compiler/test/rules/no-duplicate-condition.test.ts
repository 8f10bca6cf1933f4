import { block, flowOf, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noDuplicateCondition } from "../../src/rules/no-duplicate-condition.js";

test("two conditions of a block differ", () => {
  ruleTester(noDuplicateCondition)
    .valid([
      {
        name: "by operand and by operator",
        flow: flowOf([block("A", "Compare", {}, [when("1", "A"), when("2", "A"), when("1", "A", "TextContains")])]),
      },
    ])
    .invalid([
      {
        name: "the same twice",
        flow: flowOf([block("A", "Compare", {}, [when("1", "A"), when("1", "B")])]),
        findings: [
          {
            message: '"A" has the condition Equals 1 twice; the first one wins and this branch is never taken.',
            block: "A",
            pointer: "/Transitions/Conditions/1",
          },
        ],
      },
    ]);
});
