import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noDuplicateIdentifier } from "../../src/rules/no-duplicate-identifier.js";

const hello = block("Hello", "DisconnectParticipant");

test("two blocks cannot share an identifier", () => {
  ruleTester(noDuplicateIdentifier)
    .valid([{ name: "names that differ in case", flow: flowOf([hello, block("hello", "DisconnectParticipant")]) }])
    .invalid([
      {
        name: "three of one name fold into one finding",
        flow: flowOf([hello, hello, hello]),
        findings: [
          {
            message: 'Two blocks are called "Hello": number 1 and number 2 of the flow.',
            block: "Hello",
            pointer: "/Identifier",
            related: 1,
          },
        ],
      },
    ]);
});
