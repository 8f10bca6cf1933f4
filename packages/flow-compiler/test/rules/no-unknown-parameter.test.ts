import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noUnknownParameter } from "../../src/rules/no-unknown-parameter.js";

test("an action has no parameters that it does not know", () => {
  ruleTester(noUnknownParameter)
    .valid([
      { name: "known ones", flow: flowOf([block("A", "MessageParticipant", { Text: "Hello" })]) },
      { name: "free keys", flow: flowOf([block("A", "UpdateContactAttributes", { Attributes: { anything: "x" } })]) },
    ])
    .invalid([
      {
        name: "a misspelt one",
        flow: flowOf([block("A", "MessageParticipant", { Txt: "Hello" })]),
        findings: [
          {
            message: '"A" has the parameter Txt, which MessageParticipant does not know.',
            block: "A",
            pointer: "/Parameters/Txt",
          },
        ],
      },
      {
        name: "one that nothing is like",
        flow: flowOf([block("A", "TransferContactToQueue", { Colour: "red" })]),
        findings: [
          {
            message: '"A" has the parameter Colour, which TransferContactToQueue does not know.',
            block: "A",
            pointer: "/Parameters/Colour",
          },
        ],
      },
      {
        name: "one inside another",
        flow: flowOf([block("A", "GetParticipantInput", { DTMFConfiguration: { DisableCancel: "True" } })]),
        findings: [
          {
            message: '"A" has the parameter DTMFConfiguration.DisableCancel, which GetParticipantInput does not know.',
            block: "A",
            pointer: "/Parameters/DTMFConfiguration/DisableCancel",
          },
        ],
      },
      {
        name: "one of an action that is only half known is noted",
        flow: flowOf([block("A", "RouteContactToAgent", { Agent: "x" })]),
        findings: [
          {
            message: '"A" has the parameter Agent, which RouteContactToAgent does not know.',
            block: "A",
            pointer: "/Parameters/Agent",
            severity: "info",
          },
        ],
      },
      {
        name: "a name that JavaScript objects have",
        flow: flowOf([block("A", "MessageParticipant", { Text: "Hello", constructor: "x" })]),
        findings: [
          {
            message: '"A" has the parameter constructor, which MessageParticipant does not know.',
            block: "A",
            pointer: "/Parameters/constructor",
          },
        ],
      },
    ]);
});
