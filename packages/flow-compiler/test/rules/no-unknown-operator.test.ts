import { block, flowOf, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUnknownOperator } from "../../src/rules/no-unknown-operator.js";

test("a condition has an operator of its action", () => {
  ruleTester(noUnknownOperator)
    .valid([{ name: "one of them", flow: flowOf([block("A", "Compare", {}, [when("1", "A", "NumberLessThan")])]) }])
    .invalid([
      {
        name: "a misspelt one",
        flow: flowOf([block("A", "Compare", {}, [when("1", "A", "NumericLessThan")])]),
        findings: [
          {
            message:
              'A condition of "A" has the operator "NumericLessThan"; Compare takes "Equals", "TextStartsWith", "TextEndsWith", "TextContains", "NumberGreaterThan", "NumberGreaterOrEqualTo", "NumberLessThan", "NumberLessOrEqualTo" or "KeyExists" here.',
            block: "A",
            pointer: "/Transitions/Conditions/0/Condition/Operator",
          },
        ],
      },
      {
        name: "one of another metric",
        flow: flowOf([
          block("A", "CheckMetricData", { MetricType: "NumberOfAgentsStaffed" }, [when("0", "A", "NumberLessThan")]),
        ]),
        findings: [
          {
            message:
              'A condition of "A" has the operator "NumberLessThan"; CheckMetricData takes "NumberGreaterThan" here.',
            block: "A",
            pointer: "/Transitions/Conditions/0/Condition/Operator",
          },
        ],
      },
    ]);
});
