import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noOversizedProfile } from "../../src/rules/no-oversized-profile.js";

test("a flow writes 14,000 characters into profiles", () => {
  ruleTester(noOversizedProfile)
    .valid([
      {
        name: "as many",
        flow: flowOf([block("A", "CreateCustomerProfile", { ProfileRequestData: { FirstName: "x".repeat(14_000) } })]),
      },
    ])
    .invalid([
      {
        name: "more, in two blocks",
        flow: flowOf([
          block("A", "CreateCustomerProfile", { ProfileRequestData: { FirstName: "x".repeat(10_000) } }),
          block("B", "UpdateCustomerProfile", { ProfileRequestData: { Attributes: { a: "x".repeat(5_000) } } }),
        ]),
        findings: [
          {
            message: 'The flow "Test" writes 15000 characters into customer profiles; a flow may write 14000.',
            related: 2,
          },
        ],
      },
    ]);
});
