import fc from "fast-check";
import { expect, test } from "vitest";
import { byteLength } from "../../src/engine/size.js";

test("counts the bytes that a text has in UTF-8", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(byteLength(text)).toBe(Buffer.byteLength(text, "utf8"));
    }),
  );
});
