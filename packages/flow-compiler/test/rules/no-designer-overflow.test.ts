import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noDesignerOverflow } from "../../src/rules/no-designer-overflow.js";

const blocks = Array.from({ length: 251 }, (_, index) => block(`B${index}`, "Wait"));

test("the designer takes fewer than 200 blocks", () => {
  ruleTester(noDesignerOverflow)
    .valid([
      { name: "199", flow: flowOf(blocks.slice(0, 199)) },
      { name: "more than the service takes, which has its own finding", flow: flowOf(blocks) },
    ])
    .invalid([
      {
        name: "200",
        flow: flowOf(blocks.slice(0, 200)),
        findings: [
          {
            message: 'The flow "Test" has 200 blocks; the visual designer exports and imports fewer than 200.',
            pointer: "/Actions",
          },
        ],
      },
    ]);
});
