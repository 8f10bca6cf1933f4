import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noOversizedFlow } from "../../src/rules/no-oversized-flow.js";

const blocks = Array.from({ length: 251 }, (_, index) => block(`B${index}`, "Wait"));

test("a flow has at most 250 blocks", () => {
  ruleTester(noOversizedFlow)
    .valid([{ name: "250", flow: flowOf(blocks.slice(1)) }])
    .invalid([
      {
        name: "251",
        flow: flowOf(blocks),
        findings: [{ message: 'The flow "Test" has 251 blocks; the service takes at most 250.', pointer: "/Actions" }],
      },
    ]);
});
