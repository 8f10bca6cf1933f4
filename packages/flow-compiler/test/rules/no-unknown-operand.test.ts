import { block, flowOf, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUnknownOperand } from "../../src/rules/no-unknown-operand.js";

test("a condition compares with what its action can give", () => {
  ruleTester(noUnknownOperand)
    .valid([
      { name: "a key", flow: flowOf([block("A", "GetParticipantInput", { StoreInput: "False" }, [when("#", "A")])]) },
      {
        name: "a path where the form alone is known",
        flow: flowOf([
          block("A", "CheckMetricData", { MetricType: "NumberOfContactsInQueue" }, [
            when("$.Attributes.most", "A", "NumberLessThan"),
          ]),
        ]),
      },
    ])
    .invalid([
      {
        name: "two keys at once",
        flow: flowOf([block("A", "GetParticipantInput", { StoreInput: "False" }, [when("12", "A")])]),
        findings: [
          {
            message: 'A condition of "A" compares with "12"; GetParticipantInput takes only the form ^[0-9*#]$ here.',
            block: "A",
            pointer: "/Transitions/Conditions/0/Condition/Operands/0",
          },
        ],
      },
      {
        name: "a misspelt result",
        flow: flowOf([block("A", "CheckHoursOfOperation", {}, [when("true", "A")])]),
        findings: [
          {
            message: 'A condition of "A" compares with "true"; CheckHoursOfOperation takes "True" or "False" here.',
            block: "A",
            pointer: "/Transitions/Conditions/0/Condition/Operands/0",
          },
        ],
      },
    ]);
});
