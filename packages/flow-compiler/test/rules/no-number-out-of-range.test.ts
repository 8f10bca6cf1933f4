import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noNumberOutOfRange } from "../../src/rules/no-number-out-of-range.js";

test("a number is within the range of its parameter", () => {
  ruleTester(noNumberOutOfRange)
    .valid([
      {
        name: "the ends of the range",
        flow: flowOf([block("A", "Loop", { LoopCount: "0" }), block("B", "Loop", { LoopCount: 100 })]),
      },
      {
        name: "a path, of which nobody knows the value",
        flow: flowOf([block("A", "Loop", { LoopCount: "$.Attributes.times" })]),
      },
    ])
    .invalid([
      {
        name: "above",
        flow: flowOf([block("A", "Loop", { LoopCount: "101" })]),
        findings: [
          {
            message: 'LoopCount of "A" is "101"; it takes 0 to 100.',
            block: "A",
            pointer: "/Parameters/LoopCount",
            severity: "warning",
          },
        ],
      },
      {
        name: "below, as a JSON number",
        flow: flowOf([block("A", "Loop", { LoopCount: -1 })]),
        findings: [
          {
            message: 'LoopCount of "A" is -1; it takes 0 to 100.',
            block: "A",
            pointer: "/Parameters/LoopCount",
            severity: "warning",
          },
        ],
      },
      {
        name: "a range that only one mode has",
        flow: flowOf([
          block("A", "InvokeLambdaFunction", { InvocationType: "ASYNCHRONOUS", InvocationTimeLimitSeconds: "61" }),
          block("B", "InvokeLambdaFunction", { InvocationType: "SYNCHRONOUS", InvocationTimeLimitSeconds: "61" }),
        ]),
        findings: [
          {
            message: 'InvocationTimeLimitSeconds of "A" is "61"; it takes 1 to 60.',
            block: "A",
            pointer: "/Parameters/InvocationTimeLimitSeconds",
            severity: "warning",
          },
          {
            message: 'InvocationTimeLimitSeconds of "B" is "61"; it takes 1 to 8.',
            block: "B",
            pointer: "/Parameters/InvocationTimeLimitSeconds",
            severity: "warning",
          },
        ],
      },
    ]);
});
