import { expect, test } from "vitest";
import { buffered, type KeyRules, takenFrom } from "../../src/speech/keys.js";

const rules: KeyRules = { most: 6, terminator: "#", cancels: true };

test("is complete with the most keys that are allowed, and leaves the rest", () => {
  expect(takenFrom("12345678", rules)).toEqual({ entry: { keys: "123456", isComplete: true }, left: "78" });
});

test("is complete with the terminating keys, which are cut off", () => {
  expect(takenFrom("12#4", rules)).toEqual({ entry: { keys: "12", isComplete: true }, left: "4" });
});

test("is not complete with a part of the terminating keys", () => {
  const two = { ...rules, terminator: "##" };
  expect(takenFrom("12#", two).entry).toEqual({ keys: "12#", isComplete: false });
  expect(takenFrom("12##", two).entry).toEqual({ keys: "12", isComplete: true });
});

test("begins anew after the cancel key", () => {
  expect(takenFrom("12*3", rules).entry).toEqual({ keys: "3", isComplete: false });
});

test("takes the cancel key as any other when it is switched off", () => {
  expect(takenFrom("1*2", { ...rules, cancels: false }).entry.keys).toBe("1*2");
});

test("ignores keys while a buffer of 30 is full", () => {
  expect(buffered("1".repeat(29), "2")).toBe(`${"1".repeat(29)}2`);
  expect(buffered("1".repeat(30), "2")).toBe("1".repeat(30));
});
