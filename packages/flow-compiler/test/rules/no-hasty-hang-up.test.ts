import { block, flowOf, next, onError, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noHastyHangUp } from "../../src/rules/no-hasty-hang-up.js";

test("a slow or wrong answer is not the end of the call", () => {
  ruleTester(noHastyHangUp)
    .valid([
      {
        name: "a prompt comes before the end",
        flow: flowOf([
          block("A", "GetParticipantInput", { StoreInput: "False" }, [
            onError("InputTimeLimitExceeded", "P"),
            onError("NoMatchingCondition", "A"),
          ]),
          block("P", "MessageParticipant", { Text: "Goodbye." }, [next("Bye")]),
          block("Bye", "DisconnectParticipant"),
        ]),
      },
      {
        name: "errors of the service are something else",
        flow: flowOf([
          block("A", "GetParticipantInput", { StoreInput: "False" }, [onError("NoMatchingError", "Bye")]),
          block("Bye", "DisconnectParticipant"),
        ]),
      },
    ])
    .invalid([
      {
        name: "two branches of one question are one finding",
        flow: flowOf([
          block("A", "GetParticipantInput", { StoreInput: "False" }, [
            onError("InputTimeLimitExceeded", "Bye"),
            onError("NoMatchingCondition", "Bye"),
          ]),
          block("Bye", "DisconnectParticipant"),
        ]),
        findings: [
          {
            message: 'A caller who says nothing in time at "A" is hung up on without a word.',
            block: "A",
            pointer: "/Transitions/Errors/0/NextAction",
            related: 1,
          },
        ],
      },
      {
        name: "a bot and a phone number",
        flow: flowOf([
          block("A", "ConnectParticipantWithLexBot", {}, [onError("NoMatchingCondition", "Bye"), next("B")]),
          block("B", "GetParticipantInput", { StoreInput: "True" }, [onError("InvalidPhoneNumber", "Bye")]),
          block("Bye", "DisconnectParticipant"),
        ]),
        findings: [
          {
            message: 'A caller who gives an answer that has no branch at "A" is hung up on without a word.',
            block: "A",
            pointer: "/Transitions/Errors/0/NextAction",
          },
          {
            message: 'A caller who mistypes the number at "B" is hung up on without a word.',
            block: "B",
            pointer: "/Transitions/Errors/0/NextAction",
          },
        ],
      },
    ]);
});
