import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUnknownAttribute } from "../../src/rules/no-unknown-attribute.js";

test("system attributes exist", () => {
  ruleTester(noUnknownAttribute)
    .valid([
      {
        name: "attributes of the list and the way to them",
        flow: flowOf([
          block("A", "MessageParticipant", {
            Text: "$.Queue.Name $.CustomerEndpoint.Address $.Metrics.Agents.Staffed.Count",
          }),
        ]),
      },
      {
        name: "roots with names of the author's own",
        flow: flowOf([block("A", "MessageParticipant", { Text: "$.Attributes.anything $.Lex.Slots.x" })]),
      },
    ])
    .invalid([
      {
        name: "a slip, twice",
        flow: flowOf([
          block("A", "MessageParticipant", { Text: "$.Queue.Nam" }),
          block("B", "MessageParticipant", { Text: "$.Queue.Nam" }),
        ]),
        findings: [
          {
            message: '"A" reads $.Queue.Nam, which the service does not fill: the value is always empty.',
            block: "A",
            pointer: "/Parameters/Text",
            related: 1,
          },
        ],
      },
    ]);
});
