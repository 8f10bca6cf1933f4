import { block, flowOf, next, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUncheckedTimeout } from "../../src/rules/no-unchecked-timeout.js";

test("stored input is compared before it is used", () => {
  ruleTester(noUncheckedTimeout)
    .valid([
      {
        name: "compared first",
        flow: flowOf([
          block("A", "GetParticipantInput", { StoreInput: "True" }, [next("C")]),
          block("C", "Compare", { ComparisonValue: "$.StoredCustomerInput" }, [when("Timeout", "A"), next("B")]),
          block("B", "UpdateContactAttributes", { Attributes: { a: "$.StoredCustomerInput" } }),
        ]),
      },
      {
        name: "not used at all",
        flow: flowOf([
          block("A", "GetParticipantInput", { StoreInput: "True" }, [next("Bye")]),
          block("Bye", "DisconnectParticipant"),
        ]),
      },
      {
        name: "used only after the next question",
        flow: flowOf([
          block("A", "GetParticipantInput", { StoreInput: "True" }, [next("C")]),
          block("C", "GetParticipantInput", { StoreInput: "False" }, [next("B")]),
          block("B", "UpdateContactAttributes", { Attributes: { a: "$.StoredCustomerInput" } }),
        ]),
      },
    ])
    .invalid([
      {
        name: "used at once",
        flow: flowOf([
          block("A", "GetParticipantInput", { StoreInput: "True" }, [next("B")]),
          block("B", "InvokeLambdaFunction", { LambdaInvocationAttributes: { account: "$.StoredCustomerInput" } }),
        ]),
        findings: [
          {
            message:
              'When a caller keys in nothing at "A", the input is the word Timeout, and "B" uses it as if it were digits.',
            block: "A",
          },
        ],
      },
    ]);
});
