import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noMissingEntry } from "../../src/rules/no-missing-entry.js";

const flow = flowOf([block("Hello", "DisconnectParticipant")]);

test("a flow must start with one of its blocks", () => {
  ruleTester(noMissingEntry)
    .valid([{ name: "an entry that exists", flow }])
    .invalid([
      {
        name: "no entry",
        flow: { ...flow, entry: "" },
        findings: [
          {
            message: "The flow does not say which block runs first: StartAction is missing or empty.",
            pointer: "/StartAction",
          },
        ],
      },
      {
        name: "an entry in another case",
        flow: { ...flow, entry: "hello" },
        findings: [
          { message: 'The flow starts with "hello", which is not one of its blocks.', pointer: "/StartAction" },
        ],
      },
    ]);
});
