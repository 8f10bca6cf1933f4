import { referenceValue } from "@flowc/connect-model";
import { block, estateRuleTester, next, onError, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noMisusedFlow } from "../../../src/rules/estate/no-misused-flow.js";
import { noTransferCircle } from "../../../src/rules/estate/no-transfer-circle.js";
import { end, lambda, named, say, transfer } from "../../helpers/estates.js";

test("flows do not hand a contact round in a circle without asking anything", () => {
  const back = named("B", [say("Say", "Hello", "Back"), transfer("Back", "A"), end]);
  const menu = block("Menu", "GetParticipantInput", { StoreInput: "False" }, [
    next("Go"),
    when("1", "Go"),
    onError("NoMatchingCondition", "Go"),
    onError("NoMatchingError", "End"),
  ]);
  estateRuleTester(noTransferCircle)
    .valid([
      { name: "one of them asks the caller", flows: [named("A", [menu, transfer("Go", "B"), end]), back] },
      {
        name: "one of them asks a function, which may know",
        flows: [named("A", [lambda("Look up", "Go"), transfer("Go", "B"), end]), back],
      },
      { name: "a flow that is not here", flows: [named("A", [transfer("Go", "C"), end]), back] },
    ])
    .invalid([
      {
        name: "two flows",
        flows: [named("A", [transfer("Go", "B"), end]), back],
        findings: [
          {
            message:
              'A contact can go round and round: "A" transfers to "B" and back, and nothing is asked or waited for on the way.',
            block: "Go",
            pointer: "/Parameters/ContactFlowId",
          },
        ],
      },
      {
        name: "one flow",
        flows: [named("A", [say("Say", "Hello", "Go"), transfer("Go", "A"), end])],
        findings: [
          {
            message: '"A" transfers to itself without asking or waiting for anything: a contact goes round and round.',
            block: "Go",
            pointer: "/Parameters/ContactFlowId",
          },
        ],
      },
    ]);
});

test("a flow is named where its type belongs", () => {
  const hook = (name: string) =>
    block(
      "Hook",
      "UpdateContactEventHooks",
      { EventHooks: { CustomerQueue: referenceValue({ kind: "flow", name }) } },
      [next("End"), onError("NoMatchingError", "End")],
    );
  estateRuleTester(noMisusedFlow)
    .valid([
      { name: "a queue flow", flows: [named("Main", [hook("Music"), end]), named("Music", [end], "CUSTOMER_QUEUE")] },
      { name: "a flow that is not here", flows: [named("Main", [hook("Music"), end])] },
    ])
    .invalid([
      {
        name: "an inbound flow for the queue",
        flows: [named("Main", [hook("Music"), end]), named("Music", [end])],
        findings: [
          {
            message: '"Hook" sets "Music" as the flow for CustomerQueue, which is a flow of type CONTACT_FLOW.',
            block: "Hook",
            pointer: "/Parameters/EventHooks/CustomerQueue",
          },
        ],
      },
      {
        name: "a transfer into a whisper flow",
        flows: [named("Main", [transfer("Go", "Whisper"), end]), named("Whisper", [end], "AGENT_WHISPER")],
        findings: [
          {
            message: '"Go" transfers to "Whisper", which is a flow of type AGENT_WHISPER.',
            block: "Go",
            pointer: "/Parameters/ContactFlowId",
          },
        ],
      },
    ]);
});
