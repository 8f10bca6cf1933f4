import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUnknownAction } from "../../src/rules/no-unknown-action.js";

test("an action is one of the catalogue, or its name is doubtful", () => {
  ruleTester(noUnknownAction)
    .valid([{ name: "a known type", flow: flowOf([block("A", "Wait")]) }])
    .invalid([
      {
        name: "a misspelling that the service refuses",
        flow: flowOf([block("A", "UnTagContact")]),
        findings: [
          {
            message: 'The service does not take the action type "UnTagContact": it is spelled "UntagContact".',
            block: "A",
            pointer: "/Type",
          },
        ],
      },
      {
        name: "a near miss, used twice, is one warning",
        flow: flowOf([block("A", "MessageParticipants"), block("B", "MessageParticipants")]),
        findings: [
          {
            message: 'The action type "MessageParticipants" is not known: the block is passed on as it is, unchecked.',
            block: "A",
            pointer: "/Type",
            severity: "warning",
            related: 1,
          },
        ],
      },
      {
        name: "something new",
        flow: flowOf([block("A", "TeleportContact")]),
        findings: [
          {
            message: 'The action type "TeleportContact" is not known: the block is passed on as it is, unchecked.',
            block: "A",
            pointer: "/Type",
            severity: "warning",
          },
        ],
      },
      {
        name: "a name that JavaScript objects have",
        flow: flowOf([block("A", "constructor")]),
        findings: [
          {
            message: 'The action type "constructor" is not known: the block is passed on as it is, unchecked.',
            block: "A",
            pointer: "/Type",
            severity: "warning",
          },
        ],
      },
    ]);
});
