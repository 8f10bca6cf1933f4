import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUnknownVersion } from "../../src/rules/no-unknown-version.js";

const flow = flowOf([block("Goodbye", "DisconnectParticipant")]);

test("there is one version of the language", () => {
  ruleTester(noUnknownVersion)
    .valid([{ name: "the known one", flow: flow }])
    .invalid([
      {
        name: "another",
        flow: { ...flow, version: "2021-01-01" },
        findings: [
          {
            message: 'The flow has the version "2021-01-01"; the only one there is is "2019-10-30".',
            pointer: "/Version",
          },
        ],
      },
      {
        name: "none",
        flow: { ...flow, version: "" },
        findings: [
          { message: 'The flow has the version ""; the only one there is is "2019-10-30".', pointer: "/Version" },
        ],
      },
    ]);
});
