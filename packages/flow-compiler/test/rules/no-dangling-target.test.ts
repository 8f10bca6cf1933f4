import { block, flowOf, next, onError, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noDanglingTarget } from "../../src/rules/no-dangling-target.js";

const end = block("Goodbye", "DisconnectParticipant");

test("every branch must lead to a block of the flow", () => {
  ruleTester(noDanglingTarget)
    .valid([{ name: "targets that exist", flow: flowOf([block("Hello", "Compare", {}, [next("Goodbye")]), end]) }])
    .invalid([
      {
        name: "a misspelt next action",
        flow: flowOf([block("Hello", "Compare", {}, [next("Godbye")]), end]),
        findings: [
          {
            message: 'The next action of "Hello" leads to "Godbye", which is not a block of this flow.',
            block: "Hello",
            pointer: "/Transitions/NextAction",
          },
        ],
      },
      {
        name: "a condition and an error branch, each to its own missing block",
        flow: flowOf([block("Hello", "Compare", {}, [when("1", "A"), when("2", "Goodbye"), onError("E", "B")]), end]),
        findings: [
          {
            message: 'The condition Equals 1 of "Hello" leads to "A", which is not a block of this flow.',
            block: "Hello",
            pointer: "/Transitions/Conditions/0/NextAction",
          },
          {
            message: 'The error branch E of "Hello" leads to "B", which is not a block of this flow.',
            block: "Hello",
            pointer: "/Transitions/Errors/0/NextAction",
          },
        ],
      },
    ]);
});

test("branches of one block to the same missing block are one finding", () => {
  ruleTester(noDanglingTarget).invalid([
    {
      name: "three branches",
      flow: flowOf([block("Hello", "Compare", {}, [next("A"), when("1", "A"), onError("E", "A")])]),
      findings: [
        {
          message: 'The condition Equals 1 of "Hello" leads to "A", which is not a block of this flow.',
          block: "Hello",
          pointer: "/Transitions/Conditions/0/NextAction",
          related: 2,
        },
      ],
    },
  ]);
});

test("a branch that was never wired is said to lead nowhere", () => {
  ruleTester(noDanglingTarget).invalid([
    {
      name: "an empty target",
      flow: flowOf([block("Hello", "Compare", {}, [next("")])]),
      findings: [
        {
          message: 'The next action of "Hello" leads nowhere: its target is empty.',
          block: "Hello",
          pointer: "/Transitions/NextAction",
        },
      ],
    },
  ]);
});
