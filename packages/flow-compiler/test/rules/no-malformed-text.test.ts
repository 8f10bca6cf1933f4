import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noMalformedText } from "../../src/rules/no-malformed-text.js";

test("a text has the form that its parameter takes", () => {
  ruleTester(noMalformedText)
    .valid([
      {
        name: "the right form",
        flow: flowOf([block("A", "GetParticipantInput", { DTMFConfiguration: { InputTerminationSequence: "#" } })]),
      },
      {
        name: "a path",
        flow: flowOf([
          block("A", "GetParticipantInput", { DTMFConfiguration: { InputTerminationSequence: "$.Attributes.end" } }),
        ]),
      },
    ])
    .invalid([
      {
        name: "another form",
        flow: flowOf([block("A", "GetParticipantInput", { DTMFConfiguration: { InputTerminationSequence: "end" } })]),
        findings: [
          {
            message:
              'DTMFConfiguration.InputTerminationSequence of "A" is "end", which does not have the form ^[0-9*#]{1,5}$.',
            block: "A",
            pointer: "/Parameters/DTMFConfiguration/InputTerminationSequence",
            severity: "warning",
          },
        ],
      },
    ]);
});
