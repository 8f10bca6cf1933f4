import { block, flowOf, next, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUnreachableBlock } from "../../src/rules/no-unreachable-block.js";

const end = block("End", "DisconnectParticipant");
const start = block("Start", "Compare", {}, [next("End")]);

function to(identifier: string, target: string) {
  return block(identifier, "Compare", {}, [next(target)]);
}

test("a block that no path leads to is reported once, with what follows it", () => {
  ruleTester(noUnreachableBlock)
    .valid([
      { name: "all blocks on a path", flow: flowOf([start, end]) },
      { name: "without an entry nothing is said, that has its own finding", flow: { ...flowOf([end]), entry: "?" } },
      { name: "a second block of one name, that has its own finding", flow: flowOf([start, end, end]) },
    ])
    .invalid([
      {
        name: "one orphan",
        flow: flowOf([start, end, to("Orphan", "End")]),
        findings: [
          {
            message: 'No contact ever comes to "Orphan": no branch leads there from the start of the flow.',
            block: "Orphan",
          },
        ],
      },
      {
        name: "a chain, listed back to front",
        flow: flowOf([start, end, to("C", "End"), to("B", "C"), to("A", "B")]),
        findings: [
          {
            message:
              'No contact ever comes to "A" and the 2 blocks after it: no branch leads there from the start of the flow.',
            block: "A",
          },
        ],
      },
      {
        name: "a ring is reported at its first block",
        flow: flowOf([start, end, to("A", "B"), to("B", "A")]),
        findings: [
          {
            message:
              'No contact ever comes to "A" and the 1 block after it: no branch leads there from the start of the flow.',
            block: "A",
          },
        ],
      },
      {
        name: "a block that only leads to itself",
        flow: flowOf([start, end, to("A", "A")]),
        findings: [
          { message: 'No contact ever comes to "A": no branch leads there from the start of the flow.', block: "A" },
        ],
      },
    ]);
});
