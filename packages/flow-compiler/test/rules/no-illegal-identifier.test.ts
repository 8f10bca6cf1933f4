import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noIllegalIdentifier } from "../../src/rules/no-illegal-identifier.js";

test("an identifier is short, and free of what the service reserves", () => {
  ruleTester(noIllegalIdentifier)
    .valid([
      {
        name: "letters, digits, blanks, dots and dashes of any language",
        flow: flowOf([block("Größe 1.2-ß", "DisconnectParticipant")]),
      },
      { name: "50 characters, counted as people do", flow: flowOf([block("😀".repeat(50), "DisconnectParticipant")]) },
    ])
    .invalid([
      {
        name: "none",
        flow: flowOf([block("", "DisconnectParticipant")]),
        findings: [{ message: "Block number 1 of the flow has no identifier.", block: "", pointer: "/Identifier" }],
      },
      {
        name: "51 characters",
        flow: flowOf([block("x".repeat(51), "DisconnectParticipant")]),
        findings: [
          {
            message:
              'The identifier "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" has 51 characters, at most 50 are taken.',
            block: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            pointer: "/Identifier",
          },
        ],
      },
      {
        name: "two characters that are not allowed, each named once",
        flow: flowOf([block("a:b:c/d", "DisconnectParticipant")]),
        findings: [
          {
            message:
              'The identifier "a:b:c/d" contains ":", which is not allowed and contains "/", which is not allowed.',
            block: "a:b:c/d",
            pointer: "/Identifier",
          },
        ],
      },
      {
        name: "a reserved word",
        flow: flowOf([block("constructor", "DisconnectParticipant")]),
        findings: [
          {
            message: 'The identifier "constructor" is a word that the service reserves.',
            block: "constructor",
            pointer: "/Identifier",
          },
        ],
      },
    ]);
});
