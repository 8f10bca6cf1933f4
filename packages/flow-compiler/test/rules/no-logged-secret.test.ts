import { block, flowOf, next, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noLoggedSecret } from "../../src/rules/no-logged-secret.js";

test("secrets are not keyed in while the log is on", () => {
  ruleTester(noLoggedSecret)
    .valid([
      {
        name: "the log is switched off before",
        flow: flowOf([
          block("On", "UpdateFlowLoggingBehavior", { FlowLoggingBehavior: "Enabled" }, [next("Off")]),
          block("Off", "UpdateFlowLoggingBehavior", { FlowLoggingBehavior: "Disabled" }, [next("A")]),
          block("A", "GetParticipantInput", {
            Text: "Your card number please",
            StoreInput: "True",
            InputValidation: { CustomValidation: { MaximumLength: "16" } },
          }),
        ]),
      },
      {
        name: "encrypted input, and digits that are no secret",
        flow: flowOf([
          block("On", "UpdateFlowLoggingBehavior", { FlowLoggingBehavior: "Enabled" }, [next("A")]),
          block(
            "A",
            "GetParticipantInput",
            {
              Text: "Your PIN please",
              StoreInput: "True",
              InputEncryption: { EncryptionKeyId: "a", Key: "b" },
              InputValidation: { CustomValidation: { MaximumLength: "16" } },
            },
            [next("B")],
          ),
          block("B", "GetParticipantInput", {
            Text: "Your ticket please",
            StoreInput: "True",
            InputValidation: { CustomValidation: { MaximumLength: "16" } },
          }),
        ]),
      },
    ])
    .invalid([
      {
        name: "the log is on on one of two ways",
        flow: flowOf([
          block("Ask", "Compare", { ComparisonValue: "$.Attributes.a" }, [when("1", "On"), next("A")]),
          block("On", "UpdateFlowLoggingBehavior", { FlowLoggingBehavior: "Enabled" }, [next("A")]),
          block("A", "GetParticipantInput", {
            Text: "Your card number please",
            StoreInput: "True",
            InputValidation: { CustomValidation: { MaximumLength: "16" } },
          }),
        ]),
        findings: [
          {
            message:
              '"A" asks for "card number" while the flow log, switched on by "On", may still run: what the caller keys in is written to it.',
            block: "A",
            related: 1,
          },
        ],
      },
    ]);
});
