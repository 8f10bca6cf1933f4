import { expect, test } from "vitest";
import { scanJson } from "../../src/json-text/scan-json.js";

test.each([
  ['{"a" 1}', '":"', '"1"', undefined],
  ['{"a":1 "b":2}', '"," or "}"', 'the string "b"', undefined],
  ['["a" "b"]', '"," or "]"', 'the string "b"', undefined],
  ['{"a":1,}', "a member name in double quotes", '"}"', "JSON takes no comma before a closing bracket: remove it."],
  ["{a:1}", 'a member name in double quotes or "}"', '"a"', undefined],
  ["['a']", 'a value or "]"', "\"'a'\"", "JSON strings stand in double quotes."],
  ['{"a":1}}', "the end of the file", '"}"', undefined],
  ["[1", '"," or "]"', "the end of the file", "The text ends too early: is the file complete?"],
  ["[1] // done", "the end of the file", "a comment", expect.stringContaining("no comments")],
  ['{"a":"x\ny"}', "a value", 'the broken text "x', expect.stringContaining("line break")],
  ['["\\x"]', 'a value or "]"', 'the broken text "\\x"', expect.stringContaining("escapes")],
  ["[1.]", 'a value or "]"', "the broken text 1.", expect.stringContaining("digits")],
])("%s is explained", (text, expected, found, hint) => {
  expect(scanJson(text)).toEqual({
    offset: expect.any(Number),
    expected,
    found,
    ...(hint !== undefined && { hint }),
  });
});

test("a text of JSON has no problem", () => {
  expect(scanJson(' {"a": [1, -2.5e3, "x", true, false, null, {}, []]} ')).toBeUndefined();
});
