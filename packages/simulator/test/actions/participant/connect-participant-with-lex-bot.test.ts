import { expect, test } from "vitest";
import {
  type ContactStart,
  fails,
  type LexQuestion,
  malformed,
  understands,
  type WorldOptions,
} from "../../../src/index.js";
import { speechMilliseconds } from "../../../src/speech/speech-time.js";
import { block, flow, path, run, setting } from "../../flows.js";
import { heard, outcome, pass, press } from "./talking.js";

const ways = { next: "failed", "=Order": "order", "=FallbackIntent": "lost", NoMatchingCondition: "other" };

function asking(world: WorldOptions, more: object = {}, start: ContactStart = {}) {
  const parameters = { Text: "What can we do?", LexV2Bot: { AliasArn: "OrderBot:prod" }, ...more };
  const names = ["failed", "order", "lost", "other", "late"];
  const errors = { NoMatchingError: "failed", InputTimeLimitExceeded: "late" };
  const attributes = {
    size: "$.Lex.Slots.size",
    sure: "$.Lex.IntentConfidence.Score",
    city: "$.Lex.SessionAttributes.city",
  };
  const blocks = [
    block("bot", "ConnectParticipantWithLexBot", parameters as never, { ...ways, ...errors }),
    ...names.map((name) => setting(name, attributes, "stay")),
    block("stay", "Wait", { TimeLimitSeconds: "60", Events: ["CustomerReturned"] }, { "=WaitCompleted": "stay" }),
  ];
  return run([flow("Main", blocks)], world, start);
}

const order = { intent: "Order", slots: { size: "large", extra: null }, confidence: 0.92 };

test("takes the branch of the intent and fills what the bot found", () => {
  const session = asking({ bots: { OrderBot: order } });
  session.send({ kind: "utterance", text: "a large pizza please" });
  expect(path(session)).toEqual(["bot", "order", "stay"]);
  expect(session.state.contacts[0]?.data.Attributes).toEqual({ size: "large", sure: "0.92", city: "" });
});

test("goes to and fro till the bot is done, carrying what it keeps", () => {
  const asked: LexQuestion[] = [];
  const session = asking({
    bots: {
      "OrderBot:prod": (question) => {
        asked.push(question);
        return question.turn === 0
          ? { intent: "Order", state: "ElicitSlot", says: "Which size?", sessionAttributes: { city: "Rome" } }
          : { slots: { size: question.utterance } };
      },
    },
  });
  session.send({ kind: "utterance", text: "pizza" });
  expect(heard(session)).toEqual(["What can we do?", "Which size?"]);
  expect(path(session)).toEqual(["bot"]);
  session.send({ kind: "utterance", text: "small" });
  expect(session.state.contacts[0]?.data.Attributes).toMatchObject({ size: "small", city: "Rome" });
  expect(asked).toMatchObject([
    { bot: "OrderBot:prod", utterance: "pizza", turn: 0, session: {} },
    { utterance: "small", turn: 1, session: { intent: "Order" }, sessionAttributes: { city: "Rome" } },
  ]);
});

test("lets the bot speak its last words before it goes on", () => {
  const session = asking({ bots: { OrderBot: { intent: "Order", says: ["Thank you.", "Goodbye."] } } });
  session.send({ kind: "utterance", text: "pizza" });
  expect(path(session)).toEqual(["bot"]);
  session.hearOut();
  expect(path(session)).toEqual(["bot", "order", "stay"]);
});

test("hears a bot that was silent to at the end of the prompt and the silence", () => {
  const session = asking({ bots: { OrderBot: understands([["", { state: "ElicitIntent", says: "Still there?" }]]) } });
  expect(session.nextDue()).toBe(speechMilliseconds("What can we do?") + 4_000);
  pass(session, 6);
  expect(heard(session)).toEqual(["What can we do?", "Still there?"]);
});

test("waits for silence as long as the session attribute says", () => {
  const attributes = { "x-amz-lex:audio:start-timeout-ms:*:*": "9000" };
  const session = asking({ bots: {} }, { LexSessionAttributes: attributes });
  expect(session.nextDue()).toBe(speechMilliseconds("What can we do?") + 9_000);
});

test("understands words and patterns, and nothing else", () => {
  const bots = {
    OrderBot: understands([
      ["Order", "Order"],
      [/pizza/i, order],
    ]),
  };
  const saying = (text: string) => {
    const session = asking({ bots });
    session.send({ kind: "utterance", text });
    return path(session)[1];
  };
  expect(["order", "PIZZA please", "hello"].map(saying)).toEqual(["order", "order", "lost"]);
});

test("takes keys as words: up to #, or till no more come", () => {
  const session = asking({ bots: { OrderBot: ({ utterance }) => ({ intent: "Order", slots: { size: utterance } }) } });
  press(session, "12*34#");
  expect(session.state.contacts[0]?.data.Attributes).toMatchObject({ size: "34" });
});

test("does not hear what is said before a bot that cannot be interrupted is done", () => {
  const session = asking(
    { bots: { OrderBot: order } },
    { LexSessionAttributes: { "x-amz-lex:allow-interrupt:*:*": "FALSE" } },
  );
  session.send({ kind: "utterance", text: "pizza" });
  expect(path(session)).toEqual(["bot"]);
  expect(session.diagnostics).toMatchObject([{ code: "SIM120" }]);
  pass(session, 2);
  session.send({ kind: "utterance", text: "pizza" });
  expect(path(session)[1]).toBe("order");
});

test("does not take keys that were typed ahead, and clears them", () => {
  const parameters = { Text: "What can we do?", LexV2Bot: { AliasArn: "OrderBot" } };
  const main = flow("Main", [
    block("on", "GetParticipantInput", { EnableDTMFBuffer: "True" }, { next: "say", NoMatchingError: "say" }),
    block("say", "MessageParticipant", { Text: "Welcome." }, { next: "bot" }),
    block("bot", "ConnectParticipantWithLexBot", parameters, { next: "bot" }),
  ]);
  const session = run([main], { bots: { OrderBot: order } });
  press(session, "12");
  expect(session.state.contacts[0]?.keyBuffer).toBe("12");
  session.hearOut();
  expect(path(session).at(-1)).toBe("bot");
  expect(session.state.contacts[0]?.keyBuffer).toBe("");
});

test("hands the first message of a chat to the bot at once", () => {
  const more = { Text: undefined, LexInitializationData: { InitialMessage: "$.Media.InitialMessage" } };
  const { Text: _none, ...initial } = more;
  const data = { Media: { InitialMessage: "a pizza" } };
  const parameters = { Text: "Hi.", ...initial };
  const session = asking({ bots: { OrderBot: understands([["a pizza", order]]) } }, parameters, {
    channel: "CHAT",
    data,
  });
  expect(heard(session)).toEqual([]);
  expect(path(session)[1]).toBe("order");
});

test("fails when a chat stays silent for the time it says, and waits for ever without", () => {
  const world = { bots: { OrderBot: order } };
  const session = asking(world, { LexTimeoutSeconds: { Text: "60" } }, { channel: "CHAT" });
  pass(session, 60);
  expect(outcome(session, "bot")).toBe("InputTimeLimitExceeded");
  const patient = asking(world, {}, { channel: "CHAT" });
  expect(patient.state.contacts[0]?.threads[0]?.wait).not.toHaveProperty("until");
});

test.each([fails("ThrottlingException"), malformed({ intent: 7 }), malformed("Order")])(
  "takes the error branch when the bot does not answer as bots do",
  (fault) => {
    const session = asking({ bots: { OrderBot: fault } });
    session.send({ kind: "utterance", text: "pizza" });
    expect(path(session)[1]).toBe("failed");
  },
);

test("says which bot nobody described, and which may be meant", () => {
  const session = asking({ bots: { OrderBots: order } });
  session.send({ kind: "utterance", text: "pizza" });
  expect(session.diagnostics.map(({ message }) => message)).toEqual([
    '"bot" (ConnectParticipantWithLexBot) cannot be simulated: nobody says what the bot "OrderBot:prod" answers; there is one for "OrderBots".',
  ]);
});

test("does not talk on tasks", () => {
  const session = asking({ bots: { OrderBot: order } }, {}, { channel: "TASK" });
  expect(path(session)[1]).toBe("failed");
});
