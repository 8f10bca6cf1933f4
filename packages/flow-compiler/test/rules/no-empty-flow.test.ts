import { noSpans } from "@flowc/connect-model";
import { parseFlow } from "@flowc/flow-compiler";
import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { expect, test } from "vitest";
import { checkFlow } from "../../src/check/check-flow.js";
import { noEmptyFlow } from "../../src/rules/no-empty-flow.js";

test("a flow has at least one block", () => {
  ruleTester(noEmptyFlow)
    .valid([{ name: "one block", flow: flowOf([block("Goodbye", "DisconnectParticipant")]) }])
    .invalid([
      {
        name: "none",
        flow: flowOf([]),
        findings: [
          { message: 'The flow "Test" has no blocks, so there is nothing it could start with.', pointer: "/Actions" },
        ],
      },
    ]);
});

test("nothing is said about blocks that could not be read", () => {
  const { unit, diagnostics } = parseFlow('{"Version":"2019-10-30","StartAction":"a","Actions":5}', { file: "a.json" });
  expect(diagnostics.map(({ code }) => code)).toContain("FLOW807");
  expect(checkFlow({ ...unit!, spans: noSpans }, { rules: [noEmptyFlow] })).toEqual([]);
});
