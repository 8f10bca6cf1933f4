import { block, flowOf, next, onError, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noSilentLoop } from "../../src/rules/no-silent-loop.js";

const say = (identifier: string, target: string) =>
  block(identifier, "MessageParticipant", { Text: "Hello" }, [next(target)]);
const tier = (identifier: string, gold: string, other: string) =>
  block(identifier, "Compare", { ComparisonValue: "$.Attributes.tier" }, [
    next(other),
    when("gold", gold),
    onError("NoMatchingCondition", other),
  ]);
const end = block("End", "DisconnectParticipant");
const loop = (target: string) =>
  block("Loop", "Loop", { LoopCount: "3" }, [next("End"), when("ContinueLooping", target), when("DoneLooping", "End")]);

test("a circle is silent when nothing in it asks, waits, counts or changes what it compares", () => {
  ruleTester(noSilentLoop)
    .valid([
      { name: "a Loop counts the rounds", flow: flowOf([loop("Say"), say("Say", "Loop"), end]) },
      {
        name: "what is compared is set on the way",
        flow: flowOf([
          tier("Tier", "End", "Set"),
          block("Set", "UpdateContactAttributes", { Attributes: { tier: "gold" } }, [
            next("Tier"),
            onError("NoMatchingError", "End"),
          ]),
          end,
        ]),
      },
      {
        name: "a caller is asked",
        flow: flowOf([
          block("Menu", "GetParticipantInput", { StoreInput: "False", Text: "Press 1", InputTimeLimitSeconds: "5" }, [
            next("Menu"),
            when("1", "End"),
            onError("NoMatchingCondition", "Menu"),
            onError("InputTimeLimitExceeded", "Menu"),
            onError("NoMatchingError", "End"),
          ]),
          end,
        ]),
      },
      {
        name: "no value takes both branches of the circle",
        flow: flowOf([tier("One", "Two", "End"), tier("Two", "End", "One"), end]),
      },
      {
        name: "a queue flow repeats its prompt until an agent takes the contact",
        flow: flowOf([say("Say", "Say")], "CUSTOMER_QUEUE"),
      },
      { name: "an unknown action may do anything", flow: flowOf([block("New", "TeleportContact", {}, [next("New")])]) },
    ])
    .invalid([
      {
        name: "a prompt that leads back to the question it cannot change",
        flow: flowOf([say("Say", "Tier"), tier("Tier", "End", "Say"), end]),
        findings: [
          {
            message:
              'A contact goes round for ever: "Say", "Tier" and back to "Say". Nobody is asked, nothing is counted and nothing changes on the way; the caller hears the same until they hang up.',
            block: "Say",
            related: 1,
          },
        ],
      },
      {
        name: "a block that leads to itself",
        flow: flowOf([block("Log", "UpdateFlowLoggingBehavior", { FlowLoggingBehavior: "Enabled" }, [next("Log")])]),
        findings: [
          {
            message:
              'A contact goes round for ever: "Log" and back to itself. Nobody is asked, nothing is counted and nothing changes on the way.',
            block: "Log",
          },
        ],
      },
      {
        name: "a Loop that starts again when it is done",
        flow: flowOf([
          block("Loop", "Loop", { LoopCount: "3" }, [
            next("Loop"),
            when("ContinueLooping", "Say"),
            when("DoneLooping", "Loop"),
          ]),
          say("Say", "Loop"),
        ]),
        findings: [
          {
            message:
              'A contact goes round for ever: "Loop" and back to itself. Nobody is asked, nothing is counted and nothing changes on the way.',
            block: "Loop",
          },
        ],
      },
    ]);
});
