import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noBareSsml } from "../../src/rules/no-bare-ssml.js";

test("SSML stands inside speak", () => {
  ruleTester(noBareSsml)
    .valid([
      {
        name: "a speak element, also after a blank and with attributes",
        flow: flowOf([block("A", "MessageParticipant", { SSML: " <speak version='1.1'>a</speak>" })]),
      },
      {
        name: "text that is filled in and may bring its own",
        flow: flowOf([block("A", "MessageParticipant", { SSML: "$.External.start b" })]),
      },
    ])
    .invalid([
      {
        name: "two texts without it are one finding",
        flow: flowOf([
          block("A", "MessageParticipant", { SSML: "Hello <break/>" }),
          block("B", "MessageParticipant", { SSML: "Hello" }),
        ]),
        findings: [
          { message: 'SSML of "A" has no <speak> around it.', block: "A", pointer: "/Parameters/SSML", related: 1 },
        ],
      },
    ]);
});
