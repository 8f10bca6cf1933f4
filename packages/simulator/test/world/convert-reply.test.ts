import { expect, test } from "vitest";
import {
  after,
  convertReply,
  createWorld,
  fails,
  inTurn,
  type LambdaEvent,
  type Reply,
  type Request,
} from "../../src/index.js";

/** What a world answers to a function that is called `times` times, when a reply to words is converted to one for events. */
async function answers(reply: Reply<number, string>, times: number) {
  const converted = convertReply(
    reply,
    ({ Name }: LambdaEvent) => Name,
    (value) => `number ${value}`,
  );
  const world = createWorld({ lambdas: { count: converted } });
  const request = {
    kind: "lambda",
    function: "count",
    invocation: "SYNCHRONOUS",
    event: { Name: "a word" },
  } as unknown as Request;
  const state = { now: 0, contacts: [], nextNumber: 1 };
  return Promise.all(Array.from({ length: times }, () => world.answer(request, state)));
}

test("changes values wherever they stand and keeps faults and delays", async () => {
  const reply = inTurn<number, string>(
    1,
    fails("Broken"),
    after(5, (word: string) => word.length),
  );
  expect(await answers(reply, 3)).toEqual([
    { kind: "value", value: "number 1" },
    { kind: "error", error: "Broken" },
    { kind: "value", value: "number 6", afterSeconds: 5 },
  ]);
});

test("waits for a function that answers later", async () => {
  expect(await answers(async (word) => word.length, 1)).toEqual([{ kind: "value", value: "number 6" }]);
});
