import { parameterName } from "../check/path-words.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  /** The text in words: `Text of "Greeting"`. */
  readonly place: string;
  /** For example `U+0000`. */
  readonly character: string;
}

/** Control characters other than tab and line ends, and halves of characters beyond U+FFFF that stand alone. */
const unwritable = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/** Characters that no caller can hear or read, and of which some cannot even be sent. */
export const noUnwritableCharacter = defineRule<Parameters>(
  {
    code: "FLOW880",
    name: "no-unwritable-character",
    severity: "warning",
    grade: "assumed",
    message: ({ place, character }) => `${place} holds the character ${character}, which is no part of a text.`,
    help: ({ character }) =>
      character.startsWith("U+D")
        ? "It is half of a character and cannot be sent as UTF-8: write the whole character, or remove it."
        : "Remove it: it usually comes from a file of another kind.",
    source: "RFC 8259, sections 7 and 8.2; what the service does with it is assumed",
    checked,
  },
  (_, report) => ({
    block(block) {
      const { identifier } = block;
      const character = unwritable.exec(identifier)?.[0];
      if (character === undefined) return;
      report(
        { place: `The identifier ${quote(identifier)}`, character: codePoint(character) },
        { block, pointer: "/Identifier" },
      );
    },
    text({ kind, text, pointer }, block) {
      const character = unwritable.exec(text)?.[0];
      if (character === undefined) return;
      const what = kind === "operand" ? "A condition" : parameterName(pointer);
      report({ place: `${what} of ${quote(block.identifier)}`, character: codePoint(character) }, { block, pointer });
    },
  }),
);

/** `U+0000`, as Unicode writes it. */
function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
