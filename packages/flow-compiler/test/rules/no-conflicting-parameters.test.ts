import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noConflictingParameters } from "../../src/rules/no-conflicting-parameters.js";

test("a block has one of the parameters that exclude each other", () => {
  ruleTester(noConflictingParameters)
    .valid([
      { name: "one prompt", flow: flowOf([block("A", "MessageParticipant", { Text: "Hello" })]) },
      { name: "none, which has its own finding", flow: flowOf([block("A", "MessageParticipant")]) },
    ])
    .invalid([
      {
        name: "two prompts",
        flow: flowOf([block("A", "MessageParticipant", { Text: "Hello", PromptId: "$.Attributes.prompt" })]),
        findings: [
          {
            message: '"A" has PromptId and Text; MessageParticipant takes only one of them.',
            block: "A",
            pointer: "/Parameters/Text",
          },
        ],
      },
      {
        name: "two in one entry of a list",
        flow: flowOf([
          block("A", "MessageParticipantIteratively", {
            Messages: [{ Text: "Hello" }, { Text: "Hello", SSML: "<speak/>" }],
          }),
        ]),
        findings: [
          {
            message: '"A" has Text and SSML; MessageParticipantIteratively takes only one of them.',
            block: "A",
            pointer: "/Parameters/Messages/1/SSML",
          },
        ],
      },
      {
        name: "two that never go together",
        flow: flowOf([block("A", "CreateTask", { DelaySeconds: "5", ScheduledTime: "$.Attributes.at" })]),
        findings: [
          {
            message: '"A" has DelaySeconds and ScheduledTime; CreateTask takes only one of them.',
            block: "A",
            pointer: "/Parameters/ScheduledTime",
          },
        ],
      },
    ]);
});
