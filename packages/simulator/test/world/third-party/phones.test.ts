import { expect, test } from "vitest";
import { after, createWorld, inTurn, type PhoneOptions } from "../../../src/index.js";

async function call(phones: NonNullable<PhoneOptions["phones"]>, number = "+15550100042"): Promise<unknown> {
  const question = { kind: "thirdParty", number, ringSeconds: 30, id: 1, contact: "c" } as const;
  return createWorld({ phones }).answer(question, { now: 0, contacts: [], nextNumber: 1 });
}

test("answers after it has rung, and hangs up after the talk", async () => {
  expect(await call({ "+15550100042": "answers" })).toEqual({ kind: "value", value: { outcome: "answered" } });
  expect(await call({ "+1 (555) 010-0042": { answersAfterSeconds: 12, talksSeconds: 60 } })).toEqual({
    kind: "value",
    value: { outcome: "answered", talksSeconds: 60 },
    afterSeconds: 12,
  });
  expect(await call({ "*": after(5, { answersAfterSeconds: 12 }) })).toMatchObject({ afterSeconds: 17 });
});

test("rings as long as the block lets it when nobody answers in time", async () => {
  const noAnswer = { kind: "value", value: { outcome: "noAnswer" }, afterSeconds: 30 };
  expect(await call({ "*": "noAnswer" })).toEqual(noAnswer);
  expect(await call({ "*": { answersAfterSeconds: 31 } })).toEqual(noAnswer);
});

test("a busy phone fails at once", async () => {
  expect(await call({ "*": "busy" })).toEqual({ kind: "value", value: { outcome: "failed" } });
});

test("waits for what takes its time outside, and takes turns", async () => {
  expect(await call({ "*": async () => ({ answersAfterSeconds: 3 }) })).toMatchObject({ afterSeconds: 3 });
  expect(await call({ "*": inTurn("busy", "answers") })).toMatchObject({ value: { outcome: "failed" } });
});

test("names the nearest number of those that are described", async () => {
  expect(await call({ "+15550100043": "busy" })).toEqual({ kind: "unknown", nearest: "+15550100043" });
});
