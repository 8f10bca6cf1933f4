import { block, flowOf, next, onError, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noBusyLoop } from "../../src/rules/no-busy-loop.js";

const end = block("End", "DisconnectParticipant");
const staffed = (none: string) =>
  block("Staffed", "CheckMetricData", { MetricType: "NumberOfAgentsStaffed" }, [
    next("End"),
    when("0", "End", "NumberGreaterThan"),
    onError("NoMatchingCondition", none),
    onError("NoMatchingError", "End"),
  ]);

test("a flow does not look at queues again and again without a pause", () => {
  ruleTester(noBusyLoop)
    .valid([
      { name: "it looks once", flow: flowOf([staffed("End"), end]) },
      {
        name: "the caller hears something in between",
        flow: flowOf([staffed("Say"), block("Say", "MessageParticipant", { Text: "Hold" }, [next("Staffed")]), end]),
      },
      {
        name: "another system answers in between, which may count",
        flow: flowOf([
          staffed("Ask"),
          block("Ask", "InvokeLambdaFunction", {}, [next("Staffed"), onError("NoMatchingError", "End")]),
          end,
        ]),
      },
    ])
    .invalid([
      {
        name: "it looks again at once",
        flow: flowOf([staffed("Staffed"), end]),
        findings: [
          {
            message:
              'A contact goes round without a pause until the contact centre changes: "Staffed" and back to itself. The caller hears nothing meanwhile.',
            block: "Staffed",
          },
        ],
      },
    ]);
});
