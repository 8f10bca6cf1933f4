import { contactFlow, customerQueueFlow, existing, flowModule, lambda } from "@flowc/flow-dsl";
import { expect, test } from "vitest";
import { expectCall, ScenarioError, type SimulateOptions, simulate } from "../../src/index.js";

const orders = existing.queue("Orders");
const hours = existing.hoursOfOperation("Shop hours");
const waiting = customerQueueFlow("Waiting", (f) => f.loopPrompts(["Please hold.", "Still holding."]));
const main = contactFlow("Main", { onError: (f) => f.playPrompt("Sorry.").disconnect() }, (f) => {
  f.setCustomerQueueFlow(waiting);
  f.checkHoursOfOperation(hours, { outOfHours: (f) => f.playPrompt("Closed.").disconnect() });
  f.transferToQueue(orders);
});
const open = { hours: { "Shop hours": "open" } } as const;

/** The failure of something that a scenario does. */
async function failureOf(act: () => unknown): Promise<ScenarioError> {
  try {
    await act();
  } catch (error) {
    if (error instanceof ScenarioError) return error;
    throw error;
  }
  throw new Error("it did not fail");
}

test("folds what goes round and round in a queue", async () => {
  const { message } = await failureOf(() => simulate(main, open).hears("goodbye"));
  expect(message.split("\n").filter((line) => line.includes("holding"))).toHaveLength(1);
  expect(message).toMatch(/flow {6}"Still holding\." .*\n.* flow {6}\.\.\. and so on, \d+ times/);
});

test("says which name is misspelt when the scenario fails, and where", async () => {
  const call = simulate(main, { ...open, queues: { Ordres: { maxContacts: 0 } } });
  const { message } = await failureOf(() => call.hears("sorry"));
  expect(message).toMatch(
    /TEST117: No flow of this call names "Ordres", of which `queues` says something\. Did you mean "Orders"\?$/,
  );
  expect(call.diagnostics.map(({ code }) => code)).toContain("TEST117");
});

test("takes names that other flows of a shared fixture have", () => {
  const call = simulate(main, { ...open, queues: { Orders: {}, Order: {}, "Another one": {} } });
  expect(call.diagnostics).toEqual([]);
});

test("finds what goes wrong after a warning, too", async () => {
  const call = () => simulate(main, { hours: { "Shop hour": "open" } });
  const { diagnostic, message } = await failureOf(call);
  expect(diagnostic.code).toBe("SIM101");
  expect(message).toMatch(/^SIM101: .* \(packages\/testing\/test\/scenario\/mistakes\.test\.ts:\d+:\d+\)\n/);
});

test.each([
  ["no flow", () => simulate(undefined as never), "The first argument of simulate is undefined: a flow is wanted."],
  ["something else", () => simulate({ foo: 1 } as never), "is an object with foo: a flow is wanted."],
  ["no flow among the others", () => simulate(main, { flows: [undefined as never] }), "flows[0] is undefined"],
  ["an option that is none", () => simulate(main, { lamdas: [] } as SimulateOptions), '"lamdas": "lambdas" is wanted.'],
  ["an expectation of a promise", () => expectCall(Promise.resolve() as never).toHaveEnded(), "is a promise"],
])("refuses %s", async (_, act, words) => {
  const { diagnostic } = await failureOf(act);
  expect(diagnostic.code).toBe("TEST116");
  expect(diagnostic.message).toContain(words);
});

test("refuses to let a block fail in a way that it cannot", async () => {
  const wrong = { ...open, failures: { CheckHoursOfOperation: "NoMatchingErorr" } };
  const { diagnostic } = await failureOf(() => simulate(main, wrong));
  expect(diagnostic.message).toBe(
    'There is no error of "CheckHoursOfOperation" "NoMatchingErorr" in the flows of this call. Did you mean "NoMatchingError"?',
  );
});

test("refuses to let a block fail that is not there, and takes types of actions", async () => {
  const { diagnostic } = await failureOf(() =>
    simulate(main, { ...open, failures: { "check-hour": "NoMatchingError" } }),
  );
  expect(diagnostic.code).toBe("TEST112");
  expectCall(simulate(main, { ...open, failures: { CheckHoursOfOperation: "NoMatchingError" } })).toHaveHeard("sorry");
});

test.each(["5", { minute: 5 }, undefined])("refuses to wait for %j", async (duration) => {
  expect((await failureOf(() => simulate(main, open).waits(duration as never))).diagnostic.code).toBe("TEST107");
});

test("plays a flow and a module of the same name", () => {
  const greet = flowModule("Main", { onError: (f) => f.returnFromModule() }, (f) =>
    f.playPrompt("Hello.").returnFromModule(),
  );
  const flow = contactFlow("Main", (f) => {
    f.invokeModule(greet);
    f.disconnect();
  });
  expectCall(simulate(flow)).toHaveHeard("hello");
});

const lookup = lambda<Record<string, never>, { tier: string }>("lookup");
const asks = contactFlow("Asks", (f) => {
  f.invokeLambda(lookup, {});
  f.disconnect();
});

test.each([
  ["at once", () => JSON.parse("no JSON")],
  ["later", async () => JSON.parse("no JSON")],
])("says where a handler threw that fails %s", async (_, lookup) => {
  const call = simulate(asks, { lambdas: { lookup } });
  const { message } = await failureOf(() => call.hears("hello"));
  expect(message).toMatch(
    /TEST118: What stands in for the Lambda function "lookup" threw SyntaxError: .* \(packages\/testing\/test\/scenario\/mistakes\.test\.ts:\d+:\d+\)$/,
  );
});

test("tells the test runner of what fails late and nobody looks at", async () => {
  const unhandled = new Promise<unknown>((resolve) => {
    const [own] = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection");
    process.once("unhandledRejection", (reason) => {
      if (own !== undefined) process.on("unhandledRejection", own);
      resolve(reason);
    });
  });
  simulate(asks, { lambdas: { lookup: async () => ({ tier: "gold" }) } }).presses("1");
  expect(await unhandled).toMatchObject({ diagnostic: { code: "TEST102" } });
});
