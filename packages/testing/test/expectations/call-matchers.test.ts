import { contactFlow, existing, flowModule, lambda } from "@flowc/flow-dsl";
import { expect, test } from "vitest";
import { type Call, expectCall, fails, ScenarioError, type SimulateOptions, simulate } from "../../src/index.js";
import "../../src/vitest/index.js";

const sales = existing.queue("Sales");
const support = existing.queue("Support");
const lookup = lambda<{ phone: string; size: string }, { tier: string }>("lookup");
const greet = flowModule("Greet", { onError: (f) => f.returnFromModule() }, (f) =>
  f.playPrompt("Welcome to the shop.").returnFromModule(),
);

const main = contactFlow("Main", (f) => {
  f.invokeModule(greet);
  const customer = f.invokeLambda(
    lookup,
    { phone: f.system.customerEndpoint.address, size: "large" },
    { onError: (f) => f.playPrompt("We do not know you.") },
  );
  f.setContactAttributes({ tier: customer.tier, language: "en" });
  f.getCustomerInput("For sales, press 1. For the office, press 2.", {
    label: "Main menu",
    1: (f) => f.transferToQueue(sales),
    2: (f) => f.transferToPhoneNumber("+442079460000", { timeoutSeconds: 30 }),
  });
  f.playPrompt("Goodbye.").disconnect();
});

const gold = { lambdas: { lookup: { tier: "gold" } } };

/** How an expectation failed. */
function failureOf(expectation: () => void): Error {
  try {
    expectation();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("it did not fail");
}

/** The first line of why an expectation failed. */
function why(expectation: () => void): string {
  const failure = failureOf(expectation);
  expect(failure).toBeInstanceOf(ScenarioError);
  return failure.message.split("\n")[0] ?? "";
}

function atMenu(options: SimulateOptions = gold): Call {
  return simulate(main, options);
}

const menuSays = 'it said "Welcome to the shop.", "For sales, press 1. For the office, press 2."';

test("toReachQueue: by declaration and by name", () => {
  const call = atMenu().presses("1");
  expect(call).toReachQueue(sales);
  expect(call).toReachQueue("Sales");
  expect(call).not.toReachQueue(support);
  expect(why(() => expectCall(call).toReachQueue(support))).toBe(
    'TEST110: Expected the call to reach the queue "Support", but it reached "Sales". The customer waits in the queue "Sales".',
  );
  expect(why(() => expectCall(atMenu()).toReachQueue(sales))).toContain("but it reached no queue.");
});

test("toHaveEnded: at all and for a reason", () => {
  const call = atMenu().staysSilent();
  expect(call).toHaveEnded();
  expect(call).toHaveEnded("CONTACT_FLOW_DISCONNECT");
  expect(why(() => expectCall(call).toHaveEnded("CUSTOMER_DISCONNECT"))).toMatch(
    /to be over with CUSTOMER_DISCONNECT, but it ended with CONTACT_FLOW_DISCONNECT\. The call is over \(CONTACT_FLOW_DISCONNECT\), after ".*" \(DisconnectParticipant, packages\/testing\/test\/expectations\/call-matchers\.test\.ts:\d+:\d+\)\.$/,
  );
  expect(why(() => expectCall(atMenu()).toHaveEnded())).toContain("to be over, but it goes on. The flow waits for the");
});

test("toHaveHeard: parts and patterns, in order", () => {
  const call = atMenu();
  expect(call).toHaveHeard("WELCOME", /press 1/);
  expect(call).not.toHaveHeard(/press 1/, "welcome");
  expect(why(() => expectCall(call).toHaveHeard("welcome", "goodbye"))).toContain(
    `to have said "welcome", then "goodbye", but ${menuSays}.`,
  );
  expect(why(() => expectCall(call).toHaveHeard("Welcome to the ship."))).toContain(
    'the nearest to it was "Welcome to the shop."',
  );
});

test("toHaveAttribute: at all, with a text, with a pattern", () => {
  const call = atMenu();
  expect(call).toHaveAttribute("tier");
  expect(call).toHaveAttribute("tier", "gold");
  expect(call).toHaveAttribute("language", /^en/);
  expect(why(() => expectCall(call).toHaveAttribute("tier", "silver"))).toContain(
    'to have the attribute "tier" = "silver", but it is "gold".',
  );
  expect(why(() => expectCall(call).toHaveAttribute("teir"))).toContain(
    'to have the attribute "teir", but it has tier, language (did you mean "tier"?).',
  );
});

test("toHaveInvoked: with at least the input that is given", () => {
  const call = atMenu();
  expect(call).toHaveInvoked(lookup);
  expect(call).toHaveInvoked("lookup", { size: expect.any(String), phone: /^\+1/ });
  expect(call).not.toHaveInvoked(lookup, { size: "small" });
  expect(why(() => expectCall(call).toHaveInvoked(lookup, { size: "small" }))).toContain(
    'to invoke the Lambda function "lookup" with {"size":"small"}, but it sent {"phone":"+15550100001","size":"large"}.',
  );
  expect(why(() => expectCall(call).toHaveInvoked("look-up"))).toContain('but it invoked "lookup".');
});

test("toHaveEnteredFlow: flows and modules, and no name that is none", () => {
  const call = atMenu();
  expect(call).toHaveEnteredFlow(greet);
  expect(call).toHaveEnteredFlow("Main");
  expect(why(() => expectCall(call).not.toHaveEnteredFlow("Great"))).toBe(
    'TEST112: There is no flow "Great" in the flows of this call. Did you mean "Greet"?',
  );
});

test("toHavePassed: blocks by identifier, and no name that is none", () => {
  const call = atMenu();
  expect(call).toHavePassed("Main menu");
  expect(call).toHavePassed("Main/Main menu");
  expect(why(() => expectCall(call).not.toHavePassed("Main menue"))).toContain('Did you mean "Main menu"?');
});

test("toHaveFailed: with the block's place", () => {
  const call = atMenu({ lambdas: { lookup: fails("Broken") } });
  expect(call).toHaveFailed();
  expect(why(() => expectCall(call).not.toHaveFailed())).toMatch(
    /not to fail somewhere, but "invoke-lambda-lookup" \(InvokeLambdaFunction, .*call-matchers\.test\.ts:\d+:\d+\) with Broken/,
  );
  expect(why(() => expectCall(atMenu()).toHaveFailed())).toContain("to fail somewhere, but no block failed.");
});

test("toHaveCalled and toTalkWithAgent: whom the customer talks to", () => {
  const office = atMenu({ ...gold, phones: { "*": "answers" } }).presses("2");
  expect(office).toHaveCalled("+442079460000");
  expect(office).not.toHaveCalled("+442079460001");
  const queued = atMenu().presses("1");
  expect(queued).not.toTalkWithAgent();
  queued.agent.accepts("Ada");
  expect(queued).toTalkWithAgent("Ada");
  expect(why(() => expectCall(queued).toTalkWithAgent("Grace"))).toContain(
    'to be with the agent "Grace", but it is with "Ada".',
  );
});

test("shows what happened with the author's lines", () => {
  const call = atMenu({ ...gold, at: "2026-11-20T10:00" });
  const { message } = failureOf(() => expectCall(call).toReachQueue(sales));
  const text = message.replace(/call-matchers\.test\.ts:\d+:\d+/g, "call-matchers.test.ts");
  expect(text).toMatchInlineSnapshot(`
    "TEST110: Expected the call to reach the queue "Sales", but it reached no queue. The flow waits for the customer at "Main menu" (GetParticipantInput, packages/testing/test/expectations/call-matchers.test.ts).

       0:00  contact   arrives by voice
       0:00  contact   enters "Main"
       0:00  contact   enters "Greet"
       0:00  flow      "Welcome to the shop."  (packages/testing/test/expectations/call-matchers.test.ts)
    0:01.679  world     Lambda function "lookup": {"tier":"gold"}
    0:01.679  flow      "For sales, press 1. For the office, press 2."  (packages/testing/test/expectations/call-matchers.test.ts)

    Compare with what happened."
  `);
});

test("fails in vitest with the same words", () => {
  const call = atMenu();
  const failure = failureOf(() => expect(call).toReachQueue(sales));
  expect(failure.message).toBe(failureOf(() => expectCall(call).toReachQueue(sales)).message);
});

test("is about calls only", () => {
  expect(() => expect("a call").toReachQueue(sales)).toThrow(
    "TEST116: What this expectation looks at is of type string: a call that `simulate` has made",
  );
});
