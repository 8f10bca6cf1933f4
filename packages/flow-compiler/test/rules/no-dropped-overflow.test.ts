import { block, flowOf, next, onError, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noDroppedOverflow } from "../../src/rules/no-dropped-overflow.js";

test("a full queue is not the end of the call", () => {
  ruleTester(noDroppedOverflow)
    .valid([
      {
        name: "a prompt comes before the end",
        flow: flowOf([
          block("Q", "TransferContactToQueue", {}, [
            onError("QueueAtCapacity", "A"),
            onError("NoMatchingError", "Bye"),
          ]),
          block("A", "MessageParticipant", { Text: "Busy." }, [next("Bye")]),
          block("Bye", "DisconnectParticipant"),
        ]),
      },
      {
        name: "another queue",
        flow: flowOf([
          block("Q", "TransferContactToQueue", {}, [onError("QueueAtCapacity", "Q2")]),
          block("Q2", "TransferContactToQueue"),
        ]),
      },
      {
        name: "one of two ways is heard",
        flow: flowOf([
          block("Q", "TransferContactToQueue", {}, [onError("QueueAtCapacity", "C")]),
          block("C", "Compare", { ComparisonValue: "$.Attributes.a" }, [when("1", "A"), next("Bye")]),
          block("A", "MessageParticipant", { Text: "Busy." }),
          block("Bye", "DisconnectParticipant"),
        ]),
      },
    ])
    .invalid([
      {
        name: "the end, after blocks that nobody notices",
        flow: flowOf([
          block("Q", "TransferContactToQueue", {}, [onError("QueueAtCapacity", "A")]),
          block("A", "UpdateContactAttributes", { Attributes: { full: "yes" } }, [next("Bye")]),
          block("Bye", "DisconnectParticipant"),
        ]),
        findings: [
          {
            message: 'When the queue of "Q" is full, callers are hung up on without a word.',
            block: "Q",
            pointer: "/Transitions/Errors/0/NextAction",
          },
        ],
      },
    ]);
});
