import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
}

/** An encryption of a phone number, which only digits of the author's own choosing can have. */
export const noEncryptedPhoneNumber = defineRule<Parameters>(
  {
    code: "FLOW249",
    name: "no-encrypted-phone-number",
    severity: "warning",
    grade: "docs",
    actions: ["GetParticipantInput"],
    message: ({ block }) =>
      `${quote(block)} encrypts a phone number; only input with custom validation can be encrypted.`,
    help: () => "Leave InputEncryption out, or ask for digits (CustomValidation) and check them behind the block.",
    source: sources.storeInput,
    checked,
  },
  (_, report) => ({
    block(block) {
      if (block.type !== "GetParticipantInput") return;
      const { InputValidation: validation, InputEncryption: encryption } = block.block.parameters;
      if (encryption === undefined || typeof validation !== "object" || validation === null) return;
      if (!("PhoneNumberValidation" in validation)) return;
      report({ block: block.identifier }, { block, pointer: "/Parameters/InputEncryption" });
    },
  }),
);
