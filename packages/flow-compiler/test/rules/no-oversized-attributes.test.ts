import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noOversizedAttributes } from "../../src/rules/no-oversized-attributes.js";

test("attributes have 32 KB", () => {
  ruleTester(noOversizedAttributes)
    .valid([
      {
        name: "32 KB",
        flow: flowOf([block("A", "UpdateContactAttributes", { Attributes: { a: "x".repeat(32_768) } })]),
      },
    ])
    .invalid([
      {
        name: "more in one block, in several values",
        flow: flowOf([
          block("A", "UpdateContactAttributes", { Attributes: { a: "x".repeat(20_000), b: "x".repeat(20_000) } }),
          block("B", "UpdateFlowAttributes", { FlowAttributes: { a: { Value: "x".repeat(40_000) } } }),
        ]),
        findings: [
          {
            message: '"A" sets at least 39 KB of contact attributes; all of them together may have 32 KB.',
            block: "A",
            pointer: "/Parameters/Attributes",
          },
          {
            message: '"B" sets at least 39 KB of flow attributes; all of them together may have 32 KB.',
            block: "B",
            pointer: "/Parameters/FlowAttributes",
          },
        ],
      },
    ]);
});
