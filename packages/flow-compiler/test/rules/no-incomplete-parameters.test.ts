import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noIncompleteParameters } from "../../src/rules/no-incomplete-parameters.js";

test("a block has one of the parameters it needs, and all that belong together", () => {
  ruleTester(noIncompleteParameters)
    .valid([{ name: "one prompt", flow: flowOf([block("A", "MessageParticipant", { Text: "Hello" })]) }])
    .invalid([
      {
        name: "no prompt",
        flow: flowOf([block("A", "MessageParticipant")]),
        findings: [
          {
            message: '"A" has none of PromptId, Text, SSML and Media; MessageParticipant needs one of them.',
            block: "A",
            pointer: "/Parameters",
          },
        ],
      },
      {
        name: "no prompt in one entry of a list",
        flow: flowOf([block("A", "MessageParticipantIteratively", { Messages: [{ Text: "Hello" }, {}] })]),
        findings: [
          {
            message: '"A" has none of Text, PromptId, SSML and Media; MessageParticipantIteratively needs one of them.',
            block: "A",
            pointer: "/Parameters/Messages/1",
          },
        ],
      },
      {
        name: "a part of what belongs together",
        flow: flowOf([block("A", "GetCustomerProfile", { ProfileRequestData: { IdentifierName: "_phone" } })]),
        findings: [
          {
            message:
              '"A" has ProfileRequestData.IdentifierName without ProfileRequestData.IdentifierValue; GetCustomerProfile takes them together or not at all.',
            block: "A",
            pointer: "/Parameters/ProfileRequestData/IdentifierValue",
          },
        ],
      },
    ]);
});
