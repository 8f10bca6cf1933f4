import { block, flowOf, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noSecondsAsMilliseconds } from "../../src/rules/no-seconds-as-milliseconds.js";

test("the age of a queue is compared in milliseconds", () => {
  ruleTester(noSecondsAsMilliseconds)
    .valid([
      {
        name: "five minutes, and any age at all",
        flow: flowOf([
          block("A", "CheckMetricData", { MetricType: "OldestContactInQueueAgeSeconds" }, [
            when("300000", "B", "NumberGreaterThan"),
            when("0", "B", "NumberGreaterThan"),
          ]),
        ]),
      },
      {
        name: "a number of contacts",
        flow: flowOf([
          block("A", "CheckMetricData", { MetricType: "NumberOfContactsInQueue" }, [
            when("300", "B", "NumberGreaterThan"),
          ]),
        ]),
      },
    ])
    .invalid([
      {
        name: "less than a second",
        flow: flowOf([
          block("A", "CheckMetricData", { MetricType: "OldestContactInQueueAgeSeconds" }, [
            when("300", "B", "NumberGreaterThan"),
          ]),
        ]),
        findings: [
          {
            message: '"A" compares the age of the oldest contact with 300 milliseconds, less than a second.',
            block: "A",
            pointer: "/Transitions/Conditions/0/Condition/Operands/0",
          },
        ],
      },
    ]);
});
