import { block, flowOf, next, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noDeafPrompt } from "../../src/rules/no-deaf-prompt.js";

test("the block that asks for a key listens for it", () => {
  ruleTester(noDeafPrompt)
    .valid([
      {
        name: "the question itself asks",
        flow: flowOf([
          block("P", "MessageParticipant", { Text: "Welcome." }, [next("A")]),
          block("A", "GetParticipantInput", { Text: "Press 1.", StoreInput: "False" }),
        ]),
      },
      {
        name: "keys are buffered",
        flow: flowOf([
          block("O", "GetParticipantInput", { EnableDTMFBuffer: "True" }, [next("P")]),
          block("P", "MessageParticipant", { Text: "Press 1." }, [next("A")]),
          block("A", "GetParticipantInput", { Text: " ", StoreInput: "False" }),
        ]),
      },
    ])
    .invalid([
      {
        name: "a prompt before the question asks",
        flow: flowOf([
          block("P", "MessageParticipant", { Text: "Press 1." }, [next("A")]),
          block("A", "GetParticipantInput", { Text: " ", StoreInput: "False" }),
        ]),
        findings: [
          {
            message: '"P" asks for the key 1, but only "A" behind it listens: a key pressed during the prompt is lost.',
            block: "P",
          },
        ],
      },
      {
        name: "for one of two keys",
        flow: flowOf([
          block("P", "MessageParticipant", { Text: "Press 1 or 2." }, [next("A")]),
          block("A", "GetParticipantInput", { Text: " ", StoreInput: "False" }),
        ]),
        findings: [
          {
            message: '"P" asks for a key, but only "A" behind it listens: a key pressed during the prompt is lost.',
            block: "P",
          },
        ],
      },
    ]);
});
