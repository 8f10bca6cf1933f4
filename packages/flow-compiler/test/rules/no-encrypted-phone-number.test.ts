import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noEncryptedPhoneNumber } from "../../src/rules/no-encrypted-phone-number.js";

test("only digits of one's own choosing are encrypted", () => {
  ruleTester(noEncryptedPhoneNumber)
    .valid([
      {
        name: "digits",
        flow: flowOf([
          block("A", "GetParticipantInput", {
            StoreInput: "True",
            InputEncryption: { EncryptionKeyId: "a", Key: "b" },
            InputValidation: { CustomValidation: { MaximumLength: "4" } },
          }),
        ]),
      },
      {
        name: "a phone number in the clear",
        flow: flowOf([
          block("A", "GetParticipantInput", {
            StoreInput: "True",
            InputValidation: { PhoneNumberValidation: { NumberFormat: "E164" } },
          }),
        ]),
      },
    ])
    .invalid([
      {
        name: "an encrypted phone number",
        flow: flowOf([
          block("A", "GetParticipantInput", {
            StoreInput: "True",
            InputEncryption: { EncryptionKeyId: "a", Key: "b" },
            InputValidation: { PhoneNumberValidation: { NumberFormat: "E164" } },
          }),
        ]),
        findings: [
          {
            message: '"A" encrypts a phone number; only input with custom validation can be encrypted.',
            block: "A",
            pointer: "/Parameters/InputEncryption",
          },
        ],
      },
    ]);
});
