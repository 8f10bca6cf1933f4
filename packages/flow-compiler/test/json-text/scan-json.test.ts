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
  ['{"a":"x\ny"}', 'a closing "', "the end of the line", "A line break inside a string is written as \\n."],
  ['{"a":"x', 'a closing "', "the end of the file", expect.any(String)],
  ['["ok \\n \\x"]', expect.stringContaining("escapes"), '"\\x"', "To write a backslash itself, write it twice."],
  ['["\\u00g0"]', "four hexadecimal digits after \\u", '"\\u00"', undefined],
  ['["a\tb"]', "text without control characters", "the character U+0009", "Write it as \\u0009."],
  ['["\u0085\u007f\ta"]', "text without control characters", "the character U+0009", "Write it as \\u0009."],
  ["[1.]", "a digit after the point or exponent of a number", '"1."', undefined],
  ["[1e]", "a digit after the point or exponent of a number", '"1e"', undefined],
  ["[1] /* done", "the end of the comment", '"/* done"', expect.stringContaining("no comments")],
])("%s is explained", (text, expected, found, hint) => {
  expect(scanJson(text)).toEqual({
    offset: expect.any(Number),
    expected,
    found,
    ...(hint !== undefined && { hint }),
  });
});

test.each([
  ['{"a": "ok \\n \\x"}', "\\x"],
  ['{"a": "ok \\\\ \\u12"}', "\\u12"],
  ['{"a": "line\nbreak"}', "\nbreak"],
])("the problem of %j is placed inside the string", (text, start) => {
  expect(text.slice(scanJson(text)!.offset).startsWith(start)).toBe(true);
});

test("a text of JSON has no problem", () => {
  expect(scanJson(' {"a": [1, -2.5e3, "x", true, false, null, {}, []]} ')).toBeUndefined();
});
