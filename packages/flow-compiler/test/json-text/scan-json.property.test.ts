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

test("every pointer leads to the value that stands there", () => {
  fc.assert(
    fc.property(arbValue, (tree) => {
      const text = compact(tree);
      const seen = new Map<string, unknown>();
      scanJson(text, { scalar: (pointer, offset, spelled) => seen.set(pointer, [offset, JSON.parse(spelled)]) });
      for (const [pointer, [offset, value]] of seen as Map<string, [number, unknown]>) {
        expect(at(JSON.parse(text), pointer)).toEqual(value);
        expect(text.startsWith(JSON.stringify(value)[0]!, offset) || typeof value === "number").toBe(true);
      }
    }),
  );
});

function at(value: unknown, pointer: string): unknown {
  const names = pointer.split("/").slice(1);
  return names
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((held, name) => (held as Record<string, unknown>)[name], value);
}
