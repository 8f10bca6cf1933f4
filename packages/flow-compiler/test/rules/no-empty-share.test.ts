import { block, flowOf, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noEmptyShare } from "../../src/rules/no-empty-share.js";

test("thresholds of a distribution rise", () => {
  ruleTester(noEmptyShare)
    .valid([
      {
        name: "rising thresholds",
        flow: flowOf([
          block("A", "DistributeByPercentage", {}, [
            when("31", "B", "NumberLessThan"),
            when("51", "B", "NumberLessThan"),
          ]),
        ]),
      },
    ])
    .invalid([
      {
        name: "one below the one before, and one equal to it",
        flow: flowOf([
          block("A", "DistributeByPercentage", {}, [
            when("31", "B", "NumberLessThan"),
            when("21", "B", "NumberLessThan"),
            when("31", "B", "NumberLessThan"),
          ]),
        ]),
        findings: [
          {
            message:
              'A share of "A" is for numbers below 21, but those from 1 to 30 are taken before it: no contact falls into it.',
            block: "A",
            pointer: "/Transitions/Conditions/1/Condition/Operands/0",
          },
          {
            message:
              'A share of "A" is for numbers below 31, but those from 1 to 30 are taken before it: no contact falls into it.',
            block: "A",
            pointer: "/Transitions/Conditions/2/Condition/Operands/0",
          },
        ],
      },
      {
        name: "a first share of nothing",
        flow: flowOf([block("A", "DistributeByPercentage", {}, [when("1", "B", "NumberLessThan")])]),
        findings: [
          {
            message:
              'The first share of "A" is for numbers below 1, and the lowest number is 1: no contact falls into it.',
            block: "A",
            pointer: "/Transitions/Conditions/0/Condition/Operands/0",
          },
        ],
      },
    ]);
});
