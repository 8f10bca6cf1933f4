import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noAwkwardAttributeName } from "../../src/rules/no-awkward-attribute-name.js";

test("attributes have plain names", () => {
  ruleTester(noAwkwardAttributeName)
    .valid([
      {
        name: "camel case, umlauts and paths",
        flow: flowOf([
          block("A", "UpdateContactAttributes", {
            Attributes: { accountNumber: "1", größe: "2", "$.External.name": "3" },
          }),
        ]),
      },
    ])
    .invalid([
      {
        name: "blanks, in two kinds of attributes",
        flow: flowOf([
          block("A", "UpdateContactAttributes", { Attributes: { "account number": "1" } }),
          block("B", "UpdateFlowAttributes", { FlowAttributes: { "is open?": { Value: "1" } } }),
        ]),
        findings: [
          {
            message:
              '"A" sets the attribute "account number"; a name with blanks or signs is hard to read in paths and reports.',
            block: "A",
            pointer: "/Parameters/Attributes/account number",
          },
          {
            message:
              '"B" sets the attribute "is open?"; a name with blanks or signs is hard to read in paths and reports.',
            block: "B",
            pointer: "/Parameters/FlowAttributes/is open?",
          },
        ],
      },
    ]);
});
