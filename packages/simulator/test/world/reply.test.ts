import { expect, test } from "vitest";
import { after, fails, inTurn, malformed, type Reply, timesOut } from "../../src/index.js";
import { createReplies } from "../../src/world/reply.js";

function answers(reply: Reply<string, number>, times = 1) {
  const replies = createReplies();
  return Array.from({ length: times }, (_, asked) => replies.answer(reply, asked));
}

test.each<[string, Reply<string, number>, object]>([
  ["a value", "a", { kind: "value", value: "a" }],
  ["a failure", fails(), { kind: "error", error: "NoMatchingError" }],
  ["a failure of its own kind", fails("Busy"), { kind: "error", error: "Busy" }],
  ["nothing in time", timesOut(), { kind: "timeout" }],
  ["a wrong shape", malformed([1]), { kind: "value", value: [1] }],
  ["something late", after(2, "a"), { kind: "value", value: "a", afterSeconds: 2 }],
  ["a late failure", after(1.5, fails("Busy")), { kind: "error", error: "Busy", afterSeconds: 1.5 }],
  ["what a function says", (asked) => `a${asked}`, { kind: "value", value: "a0" }],
  ["what a function of a function says", () => after(1, () => "a"), { kind: "value", value: "a", afterSeconds: 1 }],
])("answers with %s", (_name, reply, answer) => {
  expect(answers(reply)).toEqual([answer]);
});

test("takes turns inside turns, and stays with the last", () => {
  const given = answers(inTurn(inTurn<string, number>("a", "b"), "c", inTurn("d", "e")), 4);
  expect(given).toEqual(["a", "c", "d", "e"].map((value) => ({ kind: "value", value })));
});

test("fails when a function throws, now or later", async () => {
  const broken = () => {
    throw new RangeError("no");
  };
  const failure = { kind: "error", error: "RangeError: no" };
  expect(answers(broken)).toEqual([failure]);
  expect(await answers(async () => broken())[0]).toEqual(failure);
  expect(await answers(async () => broken)[0]).toEqual(failure);
});

test("fails when what was given is no value", () => {
  const answer = createReplies().answer<bigint, null>(1n, null, (value) => JSON.stringify(value));
  expect(answer).toMatchObject({ kind: "error", error: expect.stringContaining("TypeError") });
});
