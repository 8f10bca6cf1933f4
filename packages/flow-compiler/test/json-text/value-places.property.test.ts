import fc from "fast-check";
import { expect, test } from "vitest";
import { scanJson } from "../../src/json-text/scan-json.js";
import { endOfToken, ValuePlaces } from "../../src/json-text/value-places.js";
import { arbValue, compact } from "../helpers/json-text.js";

const arbText = fc
  .tuple(arbValue, fc.constantFrom("", " ", "\n\t", "\r\n "))
  .map(([tree, blank]) => blank + withBlanks(compact(tree), blank));

/** Puts a blank after every token. */
function withBlanks(text: string, blank: string): string {
  return text.replaceAll(/"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^[\]{}:,"]+/g, (token) => token + blank);
}

test("every pointer leads to the value that the scanner sees there", () => {
  fc.assert(
    fc.property(arbText, (text) => {
      const places = new ValuePlaces(text);
      scanJson(text, {
        open: (pointer, offset) => expect(places.nearest(pointer).offset).toBe(offset),
        scalar(pointer, offset, length) {
          expect(places.nearest(pointer).offset).toBe(offset);
          expect(endOfToken(text, offset)).toBe(offset + length);
        },
      });
    }),
  );
});

test("a pointer to nothing leads to the innermost value on the way", () => {
  const text = ' {"a": {"b": [1, "x]"]}}';
  const places = new ValuePlaces(text);
  expect(
    ["/a/b/1/deep", "/a/b/2", "/a/c/d", "/z", ""].map((pointer) => text.slice(places.nearest(pointer).offset)),
  ).toEqual(['"x]"]}}', '[1, "x]"]}}', '{"b": [1, "x]"]}}', text.slice(1), text.slice(1)]);
});

test("a member has the place of its name", () => {
  expect(new ValuePlaces('{"a": {"b": 1}}').nearest("/a/b")).toEqual({ offset: 12, nameOffset: 7 });
});
