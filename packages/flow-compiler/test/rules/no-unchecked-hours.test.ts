import { block, flowOf, next, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUncheckedHours } from "../../src/rules/no-unchecked-hours.js";

test("hours or staffing are checked before a queue", () => {
  ruleTester(noUncheckedHours)
    .valid([
      {
        name: "hours",
        flow: flowOf([
          block("H", "CheckHoursOfOperation", {}, [when("True", "Q")]),
          block("Q", "TransferContactToQueue"),
        ]),
      },
      {
        name: "staffing",
        flow: flowOf([block("H", "CheckMetricData", {}, [when("0", "Q")]), block("Q", "TransferContactToQueue")]),
      },
      {
        name: "a transfer flow, in which agents send calls on",
        flow: flowOf([block("Q", "TransferContactToQueue")], "QUEUE_TRANSFER"),
      },
    ])
    .invalid([
      {
        name: "one of two ways is not checked",
        flow: flowOf([
          block("C", "Compare", { ComparisonValue: "$.Attributes.a" }, [when("1", "H"), next("Q")]),
          block("H", "CheckHoursOfOperation", {}, [when("True", "Q")]),
          block("Q", "TransferContactToQueue"),
        ]),
        findings: [
          {
            message:
              'On some way to "Q" neither the hours of operation nor the staffing are checked: callers may wait for nobody.',
            block: "Q",
          },
        ],
      },
    ]);
});
