import type { JsonObject } from "@flowc/connect-model";
import { expect, test } from "vitest";
import { createSimulator } from "../../src/engine/step.js";
import { createProgram } from "../../src/program/program.js";
import { runTestCase } from "../../src/test-case/run-test-case.js";
import type {
  TestAction,
  TestContent,
  TestEventProperties,
  TestObservation,
} from "../../src/test-case/test-content.js";
import { createWorld } from "../../src/world/create-world.js";
import { block, flow, hangingUp, setting } from "../flows.js";

const menu = flow("Main", [
  block("hello", "MessageParticipant", { Text: "Welcome, $.Attributes.name." }, { next: "hours" }),
  block(
    "hours",
    "CheckHoursOfOperation",
    { HoursOfOperationId: "Office" },
    { next: "closed", "=True": "menu", "=False": "closed", NoMatchingError: "closed" },
  ),
  block(
    "menu",
    "GetParticipantInput",
    { Text: "Press 1 for sales.", StoreInput: "False", InputTimeLimitSeconds: "5" },
    { next: "bye", "=1": "sales", InputTimeLimitExceeded: "bye", NoMatchingCondition: "bye", NoMatchingError: "bye" },
  ),
  setting("sales", { topic: "sales" }, "thanks"),
  block("thanks", "MessageParticipant", { Text: "Thank you." }, { next: "end" }),
  block("closed", "MessageParticipant", { Text: "We are closed." }, { next: "end" }),
  block("bye", "MessageParticipant", { Text: "Goodbye." }, { next: "end" }),
  hangingUp("end"),
]);

const at = Date.UTC(2026, 10, 20, 10);

function observe(
  Identifier: string,
  Type: TestObservation["Event"]["Type"],
  Properties: TestEventProperties,
  Actions: readonly TestAction[],
  ...NextObservations: string[]
): TestObservation {
  const Event = { Identifier: `${Identifier}-event`, Type, Actor: "System", Properties } as const;
  return { Identifier, Event, Actions, Transitions: { NextObservations } };
}

function act(Identifier: string, Type: TestAction["Type"], Parameters: JsonObject): TestAction {
  return { Identifier, Type, Parameters, Transitions: {} };
}

function openHours(Value: "InHours" | "OutOfHours"): TestAction {
  const Properties = {
    ActionType: "CheckHoursOfOperation",
    ActionParameters: { HoursOfOperationId: "Office" },
    Strategy: { Type: "MockResponse", Response: { Type: "ExecutionResult", ExecutionResult: { Value } } },
  };
  return act("hours", "OverrideSystemBehavior", { Behavior: { Type: "FlowAction", Properties } });
}

const presses = (Value: string | number) =>
  act("press", "SendInstruction", { Instruction: { Type: "DtmfInput", Properties: { Value } } });

const says = (Text: string): TestEventProperties => ({ Text, MatchingCriteria: { Type: "Inclusion" } });

function run(Observations: readonly TestObservation[], initializationData: JsonObject = {}) {
  const content: TestContent = { Version: "2019-10-30", Metadata: {}, Observations };
  return runTestCase(createSimulator(createProgram([menu])), createWorld(), {
    flow: "Main",
    content,
    initializationData,
    at,
  });
}

const started = (...actions: TestAction[]) => observe("start", "TestInitiated", {}, actions, "menu");

test("hears prompts in a row as one message, presses when the flow listens and compares what was set", () => {
  const equals = { Namespace: "$.Attributes.topic", Operator: "Equals", Operand: "sales" };
  const { status, reason, observations } = run(
    [
      started(openHours("InHours")),
      observe("menu", "MessageReceived", says("Press 1"), [presses(1)], "thanks"),
      observe("thanks", "MessageReceived", says("Thank you"), [act("topic", "Assert", equals)]),
    ],
    { Attributes: { name: "Ada" } },
  );
  expect({ status, reason }).toEqual({ status: "PASSED", reason: "SUCCESS" });
  expect(observations.map((one) => one.status)).toEqual(["PASSED", "PASSED", "PASSED"]);
});

test("fails at an assertion and says what the value is", () => {
  const wrong = { Namespace: "$.Attributes.topic", Operator: "Equals", Operand: "support" };
  const { status, observations } = run([
    started(openHours("InHours")),
    observe("menu", "MessageReceived", says("Press 1"), [presses("1")], "thanks"),
    observe("thanks", "MessageReceived", says("Thank you"), [act("topic", "Assert", wrong)]),
  ]);
  expect(status).toBe("FAILED");
  expect(observations[2]).toEqual({
    identifier: "thanks",
    status: "FAILED",
    message: '$.Attributes.topic is "sales", not Equals support',
  });
});

test("uses an override once, and sees the action that it overrides begin", () => {
  const hours = { ActionType: "CheckHoursOfOperation", ActionParameters: { HoursOfOperationId: "Office" } };
  const { status, observations } = run([
    observe("start", "TestInitiated", {}, [openHours("OutOfHours")], "asked"),
    observe("asked", "FlowActionStarted", hours, [], "closed"),
    observe("closed", "MessageReceived", says("We are closed"), []),
  ]);
  expect({ status, last: observations[2]?.status }).toEqual({ status: "PASSED", last: "PASSED" });
});

test("fails when the contact is over before what is waited for", () => {
  const { status, reason, message, observations } = run([
    started(openHours("OutOfHours")),
    observe("menu", "MessageReceived", says("Press 1"), [presses("1")]),
  ]);
  expect({ status, reason }).toEqual({ status: "FAILED", reason: "FAILURE" });
  expect(message).toContain("menu");
  expect(observations[1]?.status).toBe("IN_PROGRESS");
});

test("ends when it is told to, whatever is left", () => {
  const end = act("end", "TestControl", { ActionType: "TestControl", Command: { Type: "EndTest" } });
  expect(
    run([observe("start", "TestInitiated", {}, [end], "menu"), observe("menu", "MessageReceived", says("x"), [])]),
  ).toMatchObject({
    status: "PASSED",
    message: "The test case ended the test.",
  });
});
