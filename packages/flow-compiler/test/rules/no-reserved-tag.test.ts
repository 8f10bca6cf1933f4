import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noReservedTag } from "../../src/rules/no-reserved-tag.js";

test("keys of tags do not begin with aws:", () => {
  ruleTester(noReservedTag)
    .valid([
      { name: "a key of one's own", flow: flowOf([block("A", "TagContact", { Tags: { "line-aws:": "x" } })]) },
      { name: "no tags", flow: flowOf([block("A", "TagContact", {})]) },
    ])
    .invalid([
      {
        name: "a reserved key in any case",
        flow: flowOf([block("A", "TagContact", { Tags: { line: "x", "AWS:line": "x" } })]),
        findings: [
          {
            message: '"A" sets the tag "AWS:line"; keys that begin with aws: are reserved.',
            block: "A",
            pointer: "/Parameters/Tags/AWS:line",
          },
        ],
      },
    ]);
});
