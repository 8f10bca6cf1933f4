import { block, flowOf, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUnwritableCharacter } from "../../src/rules/no-unwritable-character.js";

test("every character of a text can be written", () => {
  ruleTester(noUnwritableCharacter)
    .valid([
      {
        name: "lines, tabs and characters beyond U+FFFF",
        flow: flowOf([block("A 日本", "MessageParticipant", { Text: "a\tb\r\nc 🎉" })]),
      },
    ])
    .invalid([
      {
        name: "NUL, half a character, and an identifier",
        flow: flowOf([
          block("A\u0007", "GetParticipantInput", { Text: "a\u0000b", Media: { Uri: "\uD800" } }, [
            when("\uDC00", "A\u0007"),
          ]),
        ]),
        findings: [
          {
            message: 'The identifier "A\u0007" holds the character U+0007, which is no part of a text.',
            block: "A\u0007",
            pointer: "/Identifier",
          },
          {
            message: 'Media.Uri of "A\u0007" holds the character U+D800, which is no part of a text.',
            block: "A\u0007",
            pointer: "/Parameters/Media/Uri",
          },
          {
            message: 'Text of "A\u0007" holds the character U+0000, which is no part of a text.',
            block: "A\u0007",
            pointer: "/Parameters/Text",
          },
          {
            message: 'A condition of "A\u0007" holds the character U+DC00, which is no part of a text.',
            block: "A\u0007",
            pointer: "/Transitions/Conditions/0/Condition/Operands/0",
          },
        ],
      },
    ]);
});
