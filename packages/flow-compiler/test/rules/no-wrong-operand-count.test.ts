import { block, flowOf, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noWrongOperandCount } from "../../src/rules/no-wrong-operand-count.js";

test("a condition has one operand", () => {
  ruleTester(noWrongOperandCount)
    .valid([{ name: "one", flow: flowOf([block("A", "Compare", {}, [when("1", "A")])]) }])
    .invalid([
      {
        name: "two",
        flow: flowOf([
          block("A", "Compare", {}, [{ kind: "condition", operator: "Equals", operands: ["1", "2"], target: "A" }]),
        ]),
        findings: [
          {
            message: 'The condition Equals of "A" has 2 operands; it takes exactly one.',
            block: "A",
            pointer: "/Transitions/Conditions/0/Condition/Operands",
          },
        ],
      },
      {
        name: "none",
        flow: flowOf([
          block("A", "Compare", {}, [{ kind: "condition", operator: "Equals", operands: [], target: "A" }]),
        ]),
        findings: [
          {
            message: 'The condition Equals of "A" has no operand; it takes exactly one.',
            block: "A",
            pointer: "/Transitions/Conditions/0/Condition/Operands",
          },
        ],
      },
    ]);
});
