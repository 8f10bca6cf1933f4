import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noMissingParameter } from "../../src/rules/no-missing-parameter.js";

test("an action has the parameters it needs", () => {
  ruleTester(noMissingParameter)
    .valid([
      { name: "all of them", flow: flowOf([block("A", "Compare", { ComparisonValue: "$.Attributes.tier" })]) },
      {
        name: "one that only other values call for",
        flow: flowOf([
          block("A", "Wait", { TimeLimitSeconds: "5", ContinueExecution: "True", MinimumWaitTimeSeconds: "1" }),
        ]),
      },
      {
        name: "an empty one, which has its own finding",
        flow: flowOf([block("A", "Compare", { ComparisonValue: "" })]),
      },
      { name: "an action that is not known", flow: flowOf([block("A", "TeleportContact")]) },
    ])
    .invalid([
      {
        name: "one that is always needed",
        flow: flowOf([block("A", "Compare")]),
        findings: [
          {
            message: '"A" lacks the parameter ComparisonValue, which Compare needs.',
            block: "A",
            pointer: "/Parameters/ComparisonValue",
          },
        ],
      },
      {
        name: "one that another value calls for, once although two facts say so",
        flow: flowOf([block("A", "Wait", { TimeLimitSeconds: "5", ContinueExecution: "True" })]),
        findings: [
          {
            message: '"A" lacks the parameter MinimumWaitTimeSeconds, which Wait needs when ContinueExecution is set.',
            block: "A",
            pointer: "/Parameters/MinimumWaitTimeSeconds",
          },
        ],
      },
      {
        name: "one inside another",
        flow: flowOf([
          block("A", "AssociateContactToCustomerProfile", {
            ProfileRequestData: { ProfileId: "$.Customer.ProfileId" },
          }),
        ]),
        findings: [
          {
            message:
              '"A" lacks the parameter ProfileRequestData.ContactId, which AssociateContactToCustomerProfile needs.',
            block: "A",
            pointer: "/Parameters/ProfileRequestData/ContactId",
          },
        ],
      },
      {
        name: "one that the mode calls for",
        flow: flowOf([block("A", "GetParticipantInput", { Text: "Press 1.", StoreInput: "False" })]),
        findings: [
          {
            message:
              '"A" lacks the parameter InputTimeLimitSeconds, which GetParticipantInput needs when StoreInput is "False".',
            block: "A",
            pointer: "/Parameters/InputTimeLimitSeconds",
          },
        ],
      },
    ]);
});
