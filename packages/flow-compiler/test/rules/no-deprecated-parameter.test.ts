import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noDeprecatedParameter } from "../../src/rules/no-deprecated-parameter.js";

test("an outdated parameter is reported once for each reason", () => {
  ruleTester(noDeprecatedParameter)
    .valid([
      {
        name: "its successor",
        flow: flowOf([block("A", "ConnectParticipantWithLexBot", { LexV2Bot: { AliasArn: "x" } })]),
      },
    ])
    .invalid([
      {
        name: "two blocks with a Lex V1 bot",
        flow: flowOf(
          ["A", "B"].map((id) =>
            block(id, "ConnectParticipantWithLexBot", { LexBot: { Name: "x", Region: "y", Alias: "z" } }),
          ),
        ),
        findings: [
          {
            message: '"A" uses LexBot, which is outdated: Lex V1 ended on 15 September 2025; use LexV2Bot.',
            block: "A",
            pointer: "/Parameters/LexBot",
            related: 1,
          },
        ],
      },
    ]);
});
