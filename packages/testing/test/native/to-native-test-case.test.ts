import { contactFlow, existing, lambda } from "@flowc/flow-dsl";
import {
  createProgram,
  createSimulator,
  createWorld,
  runTestCase,
  type TestCaseRun,
  type TestContent,
} from "@flowc/simulator";
import { expect, test } from "vitest";
import { type Call, type SimulateOptions, simulate } from "../../src/index.js";
import { toNativeTestCase } from "../../src/native/index.js";

const lookup = lambda<{ phone: string }, { tier: "gold" | "standard" }>("lookup");

const main = contactFlow("Main", (f) => {
  f.playPrompt("Welcome.");
  f.checkHoursOfOperation(existing.hoursOfOperation("Office"), {
    outOfHours: (f) => f.playPrompt("We are closed.").disconnect(),
  });
  const customer = f.invokeLambda(lookup, { phone: "1" });
  f.setContactAttributes({ tier: customer.tier });
  f.getCustomerInput("Press 1 for sales.", {
    timeoutSeconds: 5,
    1: (f) => f.transferToQueue(existing.queue("Sales")),
    timeout: (f) => f.playPrompt("Nothing heard. Goodbye.").disconnect(),
    noMatch: (f) => f.playPrompt("Not a choice. Goodbye.").disconnect(),
  });
});

const world = { hours: { Office: "open" }, lambdas: { lookup: { tier: "gold" } } } satisfies SimulateOptions;

/** Runs the native test case in a world that answers nothing: all it meets must come from its overrides. */
function runAgain(call: Call): TestCaseRun {
  const { testCase } = toNativeTestCase(call);
  // Run by name: what the service wants as ARNs are names here.
  const content = JSON.parse(JSON.stringify(testCase?.content), (_key, value) =>
    typeof value?.kind === "string" && typeof value.name === "string" ? value.name : value,
  ) as TestContent;
  const simulator = createSimulator(createProgram([main.build()]));
  const open = createWorld({ queues: { Sales: {} } });
  const initializationData = { ...testCase?.initializationData };
  return runTestCase(simulator, open, { flow: "Main", content, initializationData, at: call.now.getTime() });
}

test("says what was heard, pressed, answered and reached, and ends where a real agent could answer", async () => {
  const call = simulate(main, { ...world, queues: { Sales: {} }, from: "+15550100007" });
  await call.hears("Press 1");
  call.presses("1");
  const { testCase, diagnostics } = toNativeTestCase(call);
  expect(diagnostics).toEqual([]);
  await expect(`${JSON.stringify(testCase, null, 2)}\n`).toMatchFileSnapshot("golden/sales.json");
});

test.each<[string, SimulateOptions, (call: Call) => unknown]>([
  ["a caller who reaches a queue", { queues: { Sales: {} } }, (call) => call.presses("1")],
  ["a caller who presses something else", {}, (call) => call.presses("9")],
  ["a silent caller", {}, (call) => call.staysSilent()],
  ["a caller who hangs up", {}, (call) => call.hangsUp()],
])("gives %s a test case that passes", async (_who, more, act) => {
  const call = simulate(main, { ...world, ...more });
  await call.hears("Press 1");
  act(call);
  expect(runAgain(call)).toMatchObject({ status: "PASSED" });
});

test("gives a closed office a test case that passes", async () => {
  const call = simulate(main, { ...world, hours: { Office: "closed" } });
  await call.hears("closed");
  expect(runAgain(call)).toMatchObject({ status: "PASSED" });
});

test("has no test case for tasks", () => {
  const task = contactFlow("Task", (f) => f.disconnect());
  const { testCase, diagnostics } = toNativeTestCase(simulate(task, { channel: "TASK" }));
  expect(testCase).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(["TEST161"]);
});

test("has no test case for a block that is made to fail", async () => {
  const call = simulate(main, { ...world, failures: { MessageParticipant: "NoMatchingError" } });
  const { testCase, diagnostics } = toNativeTestCase(call);
  expect(testCase).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(["TEST163"]);
});
