import { expect, test } from "vitest";
import { plainSpelling, readSpelling } from "../../src/json-text/spelling.js";

const value = { Version: "1", Actions: [{ Text: "é\u2028", empty: {}, none: [], n: 1.5 }] };
const spellingOf = (text: string) => readSpelling(text, JSON.parse(text));

test.each([
  ["compact", JSON.stringify(value)],
  ["two blanks", JSON.stringify(value, null, 2)],
  ["four blanks", `${JSON.stringify(value, null, 4)}\n`],
  ["tabs", JSON.stringify(value, null, "\t")],
  ["CRLF", JSON.stringify(value, null, 2).replaceAll("\n", "\r\n")],
])("a text written with %s has nothing to tell and is not scanned", (_, text) => {
  expect(spellingOf(text)).toBe(plainSpelling);
});

test("a text of another layout has nothing to tell either", () => {
  expect(spellingOf('{ "a" : [ 1,2 ] , "b":"\\u00e9\\/" }')).toEqual(plainSpelling);
});

test("the order of names that JavaScript moves is kept", () => {
  const { orders } = spellingOf('{"x":{"b":1,"10":2,"2":3},"y":{"2":1,"10":2,"b":3}}');
  expect([...orders]).toEqual([["/x", ["b", "10", "2"]]]);
});

test("numbers that JavaScript writes otherwise are kept", () => {
  const { numbers } = spellingOf("[1.0,1e3,-0,12345678901234567890,0.10,1,2.5,1e400]");
  expect([...numbers]).toEqual([
    ["/0", "1.0"],
    ["/1", "1e3"],
    ["/2", "-0"],
    ["/3", "12345678901234567890"],
    ["/4", "0.10"],
    ["/7", "1e400"],
  ]);
});

test("a member that stands twice is told with its place", () => {
  expect(spellingOf('{"a":{"b":1,"b":2}}').duplicates).toEqual([{ pointer: "/a", name: "b", offset: 12 }]);
});

test("the same name in two objects is no duplicate", () => {
  expect(spellingOf('{ "a":{"b":1}, "c":{"b":1} }').duplicates).toEqual([]);
});
