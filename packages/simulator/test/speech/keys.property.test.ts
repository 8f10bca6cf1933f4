import fc from "fast-check";
import { test } from "vitest";
import { type KeyRules, noKeys, pressed, takenFrom } from "../../src/speech/keys.js";

const keys = fc.string({ unit: fc.constantFrom(..."0123456789*#"), maxLength: 40 });
const rules: fc.Arbitrary<KeyRules> = fc.record({
  most: fc.integer({ min: 1, max: 20 }),
  terminator: fc.constantFrom("#", "##", "9#", ""),
  cancels: fc.boolean(),
});

test("keys typed ahead give the same entry as keys pressed one by one", () => {
  fc.assert(
    fc.property(keys, rules, (typed, how) => {
      let entry = noKeys;
      let used = 0;
      while (used < typed.length && !entry.isComplete) {
        entry = pressed(entry, typed.charAt(used), how);
        used += 1;
      }
      const taken = takenFrom(typed, how);
      return (
        taken.entry.keys === entry.keys &&
        taken.entry.isComplete === entry.isComplete &&
        taken.left === typed.slice(used)
      );
    }),
  );
});

test("an entry never holds more keys than are allowed, nor a cancel key that cancels", () => {
  fc.assert(
    fc.property(keys, rules, (typed, how) => {
      const { entry } = takenFrom(typed, how);
      return entry.keys.length <= how.most && !(how.cancels && entry.keys.includes("*"));
    }),
  );
});
