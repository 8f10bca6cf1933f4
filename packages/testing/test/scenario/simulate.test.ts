import { contactFlow, customerQueueFlow, existing, flowModule, lambda } from "@flowc/flow-dsl";
import { expect, test } from "vitest";
import { type Call, ScenarioError, simulate } from "../../src/index.js";
import "../../src/vitest/index.js";

const sales = existing.queue("Sales");
const lookup = lambda<{ phone: string }, { tier: string }>("customer-lookup");

const main = contactFlow("Main", { onError: (f) => f.playPrompt("Something went wrong.").disconnect() }, (f) => {
  f.playPrompt("Welcome.");
  const customer = f.invokeLambda(lookup, { phone: f.system.customerEndpoint.address });
  f.setContactAttributes({ tier: customer.tier });
  f.getCustomerInput("For sales, press 1.", {
    1: (f) => f.playPrompt("To sales.").transferToQueue(sales),
    timeout: (f) => f.playPrompt("You are so quiet."),
  });
  f.playPrompt("Goodbye.").disconnect();
});

const gold = { lambdas: { "customer-lookup": { tier: "gold" } } };
const slowGold = { lambdas: { "customer-lookup": async () => ({ tier: "gold" }) } };

/** The failure of something that a scenario does, for looking at its parts. */
async function failureOf(act: () => unknown): Promise<ScenarioError> {
  try {
    await act();
  } catch (error) {
    if (error instanceof ScenarioError) return error;
    throw error;
  }
  throw new Error("it did not fail");
}

test("plays a call from the first word to the queue", async () => {
  const call = simulate(main, { ...gold, at: "2026-11-20T10:00" });
  await call.hears("welcome");
  await call.hears(/press 1/i);
  call.presses("1");
  expect(await call.hears("sales")).toBe("To sales.");
  expect(call.attributes).toEqual({ tier: "gold" });
  expect(call.queues).toEqual([]);
  expect(call).toReachQueue(sales);
  expect(call.queues).toEqual(["Sales"]);
});

test("puts off what is not awaited until a real handler has answered, in the order it was written", async () => {
  const call = simulate(main, slowGold);
  call.presses("1").waits(5);
  expect(call.heard).toEqual(["Welcome."]);
  await call.hears("to sales");
  await call.settled();
  expect(call.heard).toEqual(["Welcome.", "For sales, press 1.", "To sales."]);
  expect(call.queues).toEqual(["Sales"]);
});

test("goes the same way with a world that answers at once and with one that takes its time", async () => {
  const played = async (call: Call) => {
    call.staysSilent();
    await call.hears("goodbye");
    await call.settled();
    return call.trace;
  };
  expect(await played(simulate(main, slowGold))).toEqual(await played(simulate(main, gold)));
});

test("waits with keys until the flow listens", () => {
  const call = simulate(main, gold).presses("1");
  expect(call).toReachQueue(sales);
});

test("does not let the time pass in which the customer is asked", async () => {
  const call = simulate(main, gold);
  const { diagnostic } = await failureOf(() => call.hears("quiet"));
  expect(diagnostic.code).toBe("TEST101");
  expect(diagnostic.message).toMatch(/^The customer did not hear "quiet"\. The flow waits for the customer at /);
  call.staysSilent();
  await call.hears("quiet");
});

test("lets time pass when it is told to", () => {
  const call = simulate(main, { ...gold, at: "2026-11-20T10:00" }).waits({ minutes: 2 });
  expect(call.now).toEqual(new Date("2026-11-20T10:02:00Z"));
  expect(call.heard.at(-1)).toBe("Goodbye.");
  expect(call.ended).toBe("CONTACT_FLOW_DISCONNECT");
});

test("ends a call when the customer hangs up", () => {
  const call = simulate(main, gold).hangsUp();
  expect(call.ended).toBe("CUSTOMER_DISCONNECT");
});

test("says where the call stands and what happened when somebody acts to no purpose", async () => {
  const call = simulate(main, gold).presses("1");
  const { message, diagnostic } = await failureOf(() => call.presses("2"));
  expect(diagnostic.code).toBe("TEST102");
  expect(message).toContain('The customer presses "2", and nobody listens. The customer waits in the queue "Sales".');
  expect(message).toMatch(/flow {6}"Welcome\." {2}\(packages\/testing\/test\/scenario\/simulate\.test\.ts:\d+:\d+\)/);
});

test("points to the line of the scenario that failed, also when it was put off", async () => {
  const call = simulate(main, slowGold).presses("1").says("nothing to say to");
  const error = await failureOf(() => call.settled());
  expect(error.diagnostic.code).toBe("TEST102");
  expect(error.stack?.split("\n    at ")[1]).toContain("simulate.test.ts");
});

test("refuses to look at a call that waits for something real", async () => {
  const call = simulate(main, slowGold);
  const { diagnostic } = await failureOf(() => expect(call).toReachQueue(sales));
  expect(diagnostic).toMatchObject({ code: "TEST105", data: { waitsFor: 'the Lambda function "customer-lookup"' } });
  await call.settled();
  expect(call).not.toReachQueue(sales);
});

test("fails when nobody says what a function answers, with the author's place", async () => {
  const call = simulate(main);
  const { diagnostic } = await failureOf(() => call.hears("press 1"));
  expect(diagnostic).toMatchObject({ code: "SIM101", span: { file: import.meta.filename } });
});

test("finds the flows that flows name, without a list", async () => {
  const waiting = customerQueueFlow("Waiting", (f) => f.playPrompt("Please hold the line.").endFlow());
  const greet = flowModule("Greet", { onError: (f) => f.returnFromModule() }, (f) =>
    f.playPrompt("Hello from the module.").returnFromModule(),
  );
  const second = contactFlow("Second", (f) => f.setCustomerQueueFlow(waiting).transferToQueue(sales));
  const first = contactFlow("First", (f) => {
    f.invokeModule(greet);
    f.transferToFlow(second);
  });
  const call = simulate(first);
  await call.hears("from the module");
  await call.hears("hold the line");
  expect(call).toHaveEnteredFlow(second);
});

test("takes flows that are only named", () => {
  const second = contactFlow("Second", (f) => f.playPrompt("Here.").disconnect());
  const first = contactFlow("First", (f) => f.transferToFlow(existing.flow("Second")));
  expect(simulate(first, { flows: [second] })).toHaveHeard("here");
});

test("refuses a flow that cannot be built, on its author's line", async () => {
  const broken = contactFlow("Broken", (f) => f.goto("nowhere"));
  const { diagnostic } = await failureOf(() => simulate(broken));
  expect(diagnostic).toMatchObject({ code: "TEST111", span: { file: import.meta.filename } });
  expect(diagnostic.message).toMatch(/^"Broken" cannot be played: FLOW154 /);
});

test.each([
  ["at: a day that is none", () => simulate(main, { at: "2026-13-01T10:00" }), "TEST107"],
  ["a negative duration", () => simulate(main, gold).waits(-1), "TEST107"],
  ["a key that is none", () => simulate(main, gold).presses("1a"), "TEST106"],
  ["no key", () => simulate(main, gold).presses(""), "TEST106"],
])("refuses %s", async (_, act, code) => {
  expect((await failureOf(act)).diagnostic.code).toBe(code);
});

test("names the circle of a flow that never waits", async () => {
  const round = contactFlow("Round", (f) => f.label("again").setContactAttributes({ seen: "yes" }).goto("again"));
  const { diagnostic } = await failureOf(() => simulate(round));
  expect(diagnostic).toMatchObject({ code: "TEST108", data: { flow: "Round" } });
});

test("lets an agent take the call, and refuses one that is not there", async () => {
  const call = simulate(main, gold);
  expect((await failureOf(() => call.agent.accepts("Ada"))).diagnostic.code).toBe("TEST109");
  call.presses("1");
  call.agent.accepts("Ada");
  expect(call).toTalkWithAgent("Ada");
  call.says("Good morning.");
  call.agent.holds();
  expect(call).not.toTalkWithAgent();
  call.agent.resumes().hangsUp();
  expect(call.ended).toBe("AGENT_DISCONNECT");
});
