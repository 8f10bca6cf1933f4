import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUnencryptedSecret } from "../../src/rules/no-unencrypted-secret.js";

test("stored secrets are encrypted", () => {
  ruleTester(noUnencryptedSecret)
    .valid([
      {
        name: "an encrypted PIN",
        flow: flowOf([
          block("A", "GetParticipantInput", {
            Text: "Your PIN please",
            StoreInput: "True",
            InputEncryption: { EncryptionKeyId: "a", Key: "b" },
            InputValidation: { CustomValidation: { MaximumLength: "4" } },
          }),
        ]),
      },
      {
        name: "a phone number, which cannot be encrypted",
        flow: flowOf([
          block("A", "GetParticipantInput", {
            Text: "Your number please",
            StoreInput: "True",
            InputValidation: { PhoneNumberValidation: { NumberFormat: "E164" } },
          }),
        ]),
      },
      {
        name: "a menu",
        flow: flowOf([block("A", "GetParticipantInput", { Text: "For a PIN press 1", StoreInput: "False" })]),
      },
    ])
    .invalid([
      {
        name: "by the prompt",
        flow: flowOf([
          block("A", "GetParticipantInput", {
            Text: "Bitte geben Sie Ihre Kartennummer ein",
            StoreInput: "True",
            InputValidation: { CustomValidation: { MaximumLength: "16" } },
          }),
        ]),
        findings: [
          {
            message: '"A" asks for "Kartennummer" and stores what the caller keys in without encrypting it.',
            block: "A",
          },
        ],
      },
      {
        name: "by the name of the block",
        flow: flowOf([
          block("enterPinCode", "GetParticipantInput", {
            PromptId: "$.Attributes.prompt",
            StoreInput: "True",
            InputValidation: { CustomValidation: { MaximumLength: "4" } },
          }),
        ]),
        findings: [
          {
            message: '"enterPinCode" asks for "Pin Code" and stores what the caller keys in without encrypting it.',
            block: "enterPinCode",
          },
        ],
      },
      {
        name: "other digits are noted, once",
        flow: flowOf([
          block("A", "GetParticipantInput", {
            Text: "Your ticket",
            StoreInput: "True",
            InputValidation: { CustomValidation: { MaximumLength: "4" } },
          }),
          block("B", "GetParticipantInput", {
            Text: "Your room",
            StoreInput: "True",
            InputValidation: { CustomValidation: { MaximumLength: "4" } },
          }),
        ]),
        findings: [
          {
            message: '"A" stores what the caller keys in without encrypting it.',
            block: "A",
            severity: "info",
            related: 1,
          },
        ],
      },
    ]);
});
