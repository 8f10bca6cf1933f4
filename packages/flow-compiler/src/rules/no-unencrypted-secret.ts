import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { storedDigits } from "../speech/stored-input.js";

interface Parameters {
  readonly block: string;
  /** The words by which it asks for something secret; undefined when nothing says that it does. */
  readonly words: string | undefined;
}

/** Input that is stored readable. A warning when it looks like a card number or a code, else only noted. */
export const noUnencryptedSecret = defineRule<Parameters>(
  {
    code: "FLOW705",
    name: "no-unencrypted-secret",
    severity: "warning",
    grade: "docs",
    actions: ["GetParticipantInput"],
    message: ({ block, words }) =>
      words === undefined
        ? `${quote(block)} stores what the caller keys in without encrypting it.`
        : `${quote(block)} asks for ${quote(words)} and stores what the caller keys in without encrypting it.`,
    help: ({ words }) =>
      words === undefined
        ? "Nothing to do when the digits are no secret. Else encrypt them."
        : "Encrypt it with a key of your own: then only who holds the private key can read it.",
    source: sources.storeInput,
    checked,
  },
  (_, report) => ({
    block(block) {
      const stored = storedDigits(block);
      if (stored === undefined || stored.isEncrypted) return;
      const { secret: words } = stored;
      const isSecret = words !== undefined;
      report({ block: block.identifier, words }, { block, ...(!isSecret && { severity: "info", fold: "no secret" }) });
    },
  }),
);
