import { block, estateRuleTester, next, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noEmptyResult } from "../../../src/rules/estate/no-empty-result.js";
import { noResultOnSomeWays } from "../../../src/rules/estate/no-result-on-some-ways.js";
import { end, hours, lambda, named, say, transfer } from "../../helpers/estates.js";

const greet = say("Greet", "Hello $.External.name");
const empty = '"Greet" reads $.External.name, but no block before it in this flow fills that: the value is empty.';
const loop = (target: string, done: string) =>
  block("Loop", "Loop", { LoopCount: "3", LoopName: "tries" }, [
    next(done),
    when("ContinueLooping", target),
    when("DoneLooping", done),
  ]);

test("a result is filled before it is read", () => {
  estateRuleTester(noEmptyResult)
    .valid([
      { name: "by a function", flows: [named("Main", [lambda("Look up", "Greet"), greet, end])] },
      {
        name: "the variable of a loop inside it",
        flows: [named("Main", [loop("Round", "End"), say("Round", "$.Loop.tries.Index", "Loop"), end])],
      },
    ])
    .invalid([
      {
        name: "nothing fills it",
        flows: [named("Main", [greet, end])],
        findings: [{ message: empty, block: "Greet", pointer: "/Parameters/Text" }],
      },
      {
        name: "an asynchronous call has no answer",
        flows: [
          named("Main", [
            block("Send", "InvokeLambdaFunction", { InvocationType: "ASYNCHRONOUS" }, [next("Greet")]),
            greet,
            end,
          ]),
        ],
        findings: [{ message: empty, block: "Greet", pointer: "/Parameters/Text" }],
      },
      {
        name: "the flow before fills it, which public flows rely on",
        flows: [named("Main", [lambda("Look up", "Go"), transfer("Go", "Second"), end]), named("Second", [greet, end])],
        findings: [{ flow: "Second", message: empty, block: "Greet", pointer: "/Parameters/Text", severity: "info" }],
      },
      {
        name: "the variable of a loop that is over",
        flows: [
          named("Main", [loop("Round", "Late"), say("Round", "Hello", "Loop"), say("Late", "$.Loop.tries.Index"), end]),
        ],
        findings: [
          {
            message: '"Late" reads $.Loop.tries.Index after "Loop", where it is empty again.',
            block: "Late",
            pointer: "/Parameters/Text",
          },
        ],
      },
    ]);
});

test("a data table that was read again is empty for the queries before", () => {
  const query = (identifier: string, name: string, target: string) =>
    block(identifier, "EvaluateDataTableValues", { Queries: [{ QueryName: name }] }, [next(target)]);
  estateRuleTester(noEmptyResult).invalid([
    {
      name: "the first query after the second",
      flows: [
        named("Main", [
          query("A", "first", "B"),
          query("B", "second", "Late"),
          say("Late", "$.DataTables.first.x"),
          end,
        ]),
      ],
      findings: [
        {
          message: '"Late" reads $.DataTables.first.x after "B", where it is empty again.',
          block: "Late",
          pointer: "/Parameters/Text",
        },
      ],
    },
  ]);
});

test("a result that some ways fill is filled on all", () => {
  const message =
    '"Greet" reads $.External.name, but on some ways there nothing fills it: not every contact comes by "Look up".';
  const main = named("Main", [hours("Open", "Look up", "Greet"), lambda("Look up", "Greet"), greet, end]);
  estateRuleTester(noResultOnSomeWays)
    .valid([
      {
        name: "a block that reads its own last result is empty the first time",
        flows: [
          named("Main", [
            block("Poll", "InvokeLambdaFunction", { LambdaInvocationAttributes: { last: "$.External.id" } }, [
              next("Poll"),
            ]),
          ]),
        ],
      },
    ])
    .invalid([
      {
        name: "one way leads past it",
        flows: [main],
        findings: [{ message, block: "Greet", pointer: "/Parameters/Text" }],
      },
      {
        name: "the flow before fills it",
        flows: [named("First", [lambda("Other", "Go"), transfer("Go", "Main"), end]), main],
        findings: [{ flow: "Main", message, block: "Greet", pointer: "/Parameters/Text", severity: "info" }],
      },
    ]);
});
