import { block, flowOf, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noDeadKey } from "../../src/rules/no-dead-key.js";

test("a prompt offers keys that the menu has", () => {
  ruleTester(noDeadKey)
    .valid([
      {
        name: "the keys of the menu, in figures and words",
        flow: flowOf([
          block(
            "A",
            "GetParticipantInput",
            { Text: "Press 1 for sales, press two for support.", StoreInput: "False" },
            [when("1", "B"), when("2", "B")],
          ),
        ]),
      },
      {
        name: "a number that is no key",
        flow: flowOf([
          block(
            "A",
            "GetParticipantInput",
            { Text: "In an emergency dial 112. Else press 1. Press any key.", StoreInput: "False" },
            [when("1", "B")],
          ),
        ]),
      },
      {
        name: "a recording",
        flow: flowOf([block("A", "GetParticipantInput", { PromptId: "$.Attributes.prompt", StoreInput: "False" })]),
      },
    ])
    .invalid([
      {
        name: "a key without a branch",
        flow: flowOf([
          block(
            "A",
            "GetParticipantInput",
            { SSML: "<speak>Press <say-as interpret-as='digits'>1</say-as> or 3.</speak>", StoreInput: "False" },
            [when("1", "B"), when("2", "B")],
          ),
        ]),
        findings: [
          {
            message: '"A" tells callers to press 3, which has no branch; only 1 and 2 have.',
            block: "A",
            pointer: "/Parameters/SSML",
          },
        ],
      },
      {
        name: "no branch at all",
        flow: flowOf([
          block("A", "GetParticipantInput", { Text: "Drücken Sie die Eins oder die Sterntaste.", StoreInput: "False" }),
        ]),
        findings: [
          {
            message: '"A" tells callers to press 1 and *, which have no branch; no key has one.',
            block: "A",
            pointer: "/Parameters/Text",
          },
        ],
      },
    ]);
});
