import { block, flowOf, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noTextInNumberComparison } from "../../src/rules/no-text-in-number-comparison.js";

test("number operators compare with numbers", () => {
  ruleTester(noTextInNumberComparison)
    .valid([
      {
        name: "numbers, also negative and with a point, and paths",
        flow: flowOf([
          block("A", "Compare", { ComparisonValue: "$.Attributes.n" }, [
            when("10", "B", "NumberGreaterThan"),
            when("-1.5", "B", "NumberLessThan"),
            when("$.Attributes.m", "B", "NumberLessOrEqualTo"),
          ]),
        ]),
      },
      {
        name: "a text that is compared as one",
        flow: flowOf([block("A", "Compare", { ComparisonValue: "$.Attributes.n" }, [when("ten", "B")])]),
      },
    ])
    .invalid([
      {
        name: "a word",
        flow: flowOf([
          block("A", "Compare", { ComparisonValue: "$.Attributes.n" }, [
            when("1", "B"),
            when("ten", "B", "NumberGreaterThan"),
          ]),
        ]),
        findings: [
          {
            message: 'A condition of "A" is NumberGreaterThan "ten", which is no number: it never holds.',
            block: "A",
            pointer: "/Transitions/Conditions/1/Condition/Operands/0",
          },
        ],
      },
    ]);
});
