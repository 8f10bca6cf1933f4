import { expect, test } from "vitest";
import { createWorld, type Request, understands, type WorldOptions } from "../../src/index.js";

const state = { now: 0, contacts: [], nextNumber: 1 };

function answer(options: WorldOptions, question: object): unknown {
  return createWorld(options).answer({ id: 1, contact: "c", ...question } as Request, state);
}

function bot(name: string, utterance = "hello"): object {
  return { kind: "lex", bot: name, utterance, turn: 0, sessionAttributes: {}, session: {} };
}

test.each(["OrderBot:prod", "OrderBot", "arn:aws:lex:us-east-1:000000000000:bot-alias/AAAAAAAAAA/OrderBot"])(
  "finds a bot called %s",
  (name) => {
    expect(answer({ bots: { OrderBot: "Order" } }, bot(name))).toEqual({ kind: "value", value: { intent: "Order" } });
  },
);

test("prefers the alias that is meant to the bot as such, and both to all others", () => {
  const bots = { "*": "Other", OrderBot: "Any", "OrderBot:prod": "Prod" };
  const intents = ["OrderBot:prod", "OrderBot:test", "Else"].map((name) => answer({ bots }, bot(name)));
  expect(intents).toMatchObject([
    { value: { intent: "Prod" } },
    { value: { intent: "Any" } },
    { value: { intent: "Other" } },
  ]);
});

test("takes what it does not understand for something else where it says what", () => {
  const bots = { OrderBot: understands([["yes", "Yes"]], { state: "ElicitIntent", says: "Sorry?" }) };
  expect(answer({ bots }, bot("OrderBot", " YES "))).toMatchObject({ value: { intent: "Yes" } });
  expect(answer({ bots }, bot("OrderBot", "no"))).toMatchObject({ value: { says: "Sorry?" } });
});

test("names the bot that may have been meant", () => {
  expect(answer({ bots: { OrderBot: "Order" } }, bot("OderBot"))).toEqual({ kind: "unknown", nearest: "OrderBot" });
});

test("knows the words on a recording", () => {
  const prompts = { Welcome: "Hi.", "arn:aws:connect:us-east-1:000000000000:instance/i/prompt/p1": { seconds: 3 } };
  expect(answer({ prompts }, { kind: "prompt", prompt: "Welcome" })).toMatchObject({ value: { text: "Hi." } });
  expect(answer({ prompts }, { kind: "prompt", prompt: "p1" })).toMatchObject({ value: { seconds: 3 } });
  expect(answer({ prompts }, { kind: "prompt", prompt: "Music" })).toEqual({ kind: "unknown" });
});

test("leaves views and signing in to people where it says nothing of them", () => {
  const view = { kind: "view", view: "Card:$LATEST", data: {}, timeLimitSeconds: 60 };
  const signIn = { kind: "authentication", userPool: "p", client: "c", timeLimitSeconds: 180 };
  expect(answer({}, view)).toEqual({ kind: "unknown" });
  expect(answer({}, signIn)).toEqual({ kind: "unknown" });
  expect(answer({ views: { Card: "Next" } }, view)).toEqual({ kind: "value", value: { action: "Next" } });
  expect(answer({ authentication: "optedOut" }, signIn)).toEqual({ kind: "value", value: { result: "optedOut" } });
});
