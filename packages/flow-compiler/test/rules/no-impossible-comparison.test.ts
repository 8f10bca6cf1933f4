import { block, flowOf, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noImpossibleComparison } from "../../src/rules/no-impossible-comparison.js";

test("system attributes are compared with values that they have", () => {
  ruleTester(noImpossibleComparison)
    .valid([
      {
        name: "a channel, a part of one, and a value that is filled in",
        flow: flowOf([
          block("A", "Compare", { ComparisonValue: "$.Channel" }, [
            when("VOICE", "B"),
            when("T", "B", "TextEndsWith"),
            when("$.Attributes.channel", "B"),
          ]),
        ]),
      },
      {
        name: "an attribute of the author's own",
        flow: flowOf([block("A", "Compare", { ComparisonValue: "$.Attributes.channel" }, [when("Phone", "B")])]),
      },
    ])
    .invalid([
      {
        name: "another case, and another word",
        flow: flowOf([
          block("A", "Compare", { ComparisonValue: "$.Channel" }, [when("Chat", "B"), when("PHONE", "B")]),
        ]),
        findings: [
          {
            message: 'A condition of "A" compares $.Channel with "Chat", which it never is.',
            block: "A",
            pointer: "/Transitions/Conditions/0/Condition/Operands/0",
          },
          {
            message: 'A condition of "A" compares $.Channel with "PHONE", which it never is.',
            block: "A",
            pointer: "/Transitions/Conditions/1/Condition/Operands/0",
          },
        ],
      },
      {
        name: "a part that no value has",
        flow: flowOf([
          block("A", "Compare", { ComparisonValue: "$.InitiationMethod" }, [
            when("IN_", "B", "TextStartsWith"),
            when("LEGAL", "B", "TextEndsWith"),
            when("FOO", "B", "TextContains"),
          ]),
        ]),
        findings: [
          {
            message: 'A condition of "A" compares $.InitiationMethod with "IN_", which it never is.',
            block: "A",
            pointer: "/Transitions/Conditions/0/Condition/Operands/0",
          },
          {
            message: 'A condition of "A" compares $.InitiationMethod with "LEGAL", which it never is.',
            block: "A",
            pointer: "/Transitions/Conditions/1/Condition/Operands/0",
          },
          {
            message: 'A condition of "A" compares $.InitiationMethod with "FOO", which it never is.',
            block: "A",
            pointer: "/Transitions/Conditions/2/Condition/Operands/0",
          },
        ],
      },
    ]);
});
