import fc from "fast-check";
import { expect, test } from "vitest";
import { scanJson } from "../../src/json-text/scan-json.js";
import { arbValue, compact } from "../helpers/json-text.js";

const arbMutated = fc
  .tuple(
    arbValue,
    fc.nat(),
    fc.constantFrom("", ",", "]", "}", "{", "[", ":", '"', "\\", "\n", "-", "0", "e", " ", "/"),
  )
  .map(([tree, at, inserted]) => {
    const text = compact(tree);
    const place = at % (text.length + 1);
    return text.slice(0, place) + inserted + text.slice(place + (inserted === "" ? 1 : 0));
  });

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test("a syntax problem is found exactly where JSON.parse refuses", () => {
  fc.assert(
    fc.property(arbMutated, (text) => {
      expect(scanJson(text) === undefined).toBe(isJson(text));
    }),
    { numRuns: 1000 },
  );
});
