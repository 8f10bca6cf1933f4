import { referenceKinds } from "@flowc/connect-model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openBindings, readOpenMark } from "../../src/index.js";

test("what stands for a name is read back as that name", () => {
  fc.assert(
    fc.property(fc.constantFrom(...referenceKinds), fc.string({ minLength: 1, unit: "binary" }), (kind, name) => {
      const { arn = "" } = openBindings.find(kind, name) ?? {};
      expect(readOpenMark(arn)).toEqual({ kind, name });
    }),
  );
});

test.each([
  "",
  "Support",
  "{{Support}}",
  "{{queue:}}",
  "{{fridge:Support}}",
  "{{queue:Support}",
  "see {{queue:Support}}",
])("%j is no mark", (text) => {
  expect(readOpenMark(text)).toBeUndefined();
});
