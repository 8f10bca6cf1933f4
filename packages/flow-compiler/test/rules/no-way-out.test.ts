import { block, flowOf, next, onError, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noWayOut } from "../../src/rules/no-way-out.js";

const end = block("End", "DisconnectParticipant");
const menu = (one: string) =>
  block("Menu", "GetParticipantInput", { StoreInput: "False", Text: "Press 1", InputTimeLimitSeconds: "5" }, [
    next("Menu"),
    when("1", one),
    onError("InputTimeLimitExceeded", "Menu"),
    onError("NoMatchingCondition", "Menu"),
  ]);
const say = (target: string) => block("Say", "MessageParticipant", { Text: "Hello" }, [next(target)]);

test("some branch leads out of every part of a flow", () => {
  ruleTester(noWayOut)
    .valid([
      { name: "an ending block", flow: flowOf([menu("End"), end]) },
      {
        name: "a transfer, which ends the flow when it works",
        flow: flowOf([
          menu("Queue"),
          block("Queue", "TransferContactToQueue", {}, [
            next("Menu"),
            onError("QueueAtCapacity", "Menu"),
            onError("NoMatchingError", "Menu"),
          ]),
        ]),
      },
      {
        name: "a module, which may end the contact",
        flow: flowOf([menu("Call"), block("Call", "InvokeFlowModule", {}, [next("Menu")])]),
      },
      { name: "a block that was never wired, that has its own finding", flow: flowOf([menu("Say"), say("")]) },
      { name: "a flow that plays until an agent comes", flow: flowOf([menu("Say"), say("Menu")], "CUSTOMER_QUEUE") },
    ])
    .invalid([
      {
        name: "a menu that only leads back to itself",
        flow: flowOf([menu("Say"), say("Menu"), end]),
        findings: [
          {
            message:
              'From "Menu" on, no branch ends the flow or hands the contact on: the caller can only hang up. 1 more block is in this part.',
            block: "Menu",
          },
        ],
      },
    ]);
});
