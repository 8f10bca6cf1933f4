import { block, flowOf, next, onError, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noLostTransfer } from "../../src/rules/no-lost-transfer.js";

test("a number that nobody answers is not the end of the call", () => {
  ruleTester(noLostTransfer)
    .valid([
      {
        name: "a prompt comes before the end",
        flow: flowOf([
          block("A", "TransferParticipantToThirdParty", {}, [
            onError("CallFailed", "P"),
            onError("ConnectionTimeLimitExceeded", "P"),
            onError("NoMatchingError", "Bye"),
          ]),
          block("P", "MessageParticipant", { Text: "Nobody is there." }, [next("Bye")]),
          block("Bye", "DisconnectParticipant"),
        ]),
      },
    ])
    .invalid([
      {
        name: "both branches hang up",
        flow: flowOf([
          block("A", "TransferParticipantToThirdParty", {}, [
            onError("CallFailed", "Bye"),
            onError("ConnectionTimeLimitExceeded", "Bye"),
          ]),
          block("Bye", "DisconnectParticipant"),
        ]),
        findings: [
          {
            message: 'When nobody answers the number of "A", callers are hung up on without a word.',
            block: "A",
            pointer: "/Transitions/Errors/0/NextAction",
            related: 1,
          },
        ],
      },
    ]);
});
