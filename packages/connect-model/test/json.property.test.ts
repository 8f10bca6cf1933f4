import { isJsonObject, joinPointer, memberOf, parseJson, splitPointer } from "@flowc/connect-model";
import fc from "fast-check";
import { expect, test } from "vitest";

test("a pointer that is joined splits into the same members", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "/", "~", "0", "1", "é") })), (members) => {
      const pointer = members.reduce<string>((joined, member) => joinPointer(joined, member), "");
      expect(splitPointer(pointer)).toEqual(members);
    }),
  );
});

test("pointers follow RFC 6901", () => {
  expect(joinPointer("/Actions", 3)).toBe("/Actions/3");
  expect(joinPointer("", "a/b~c")).toBe("/a~1b~0c");
  expect(splitPointer("")).toEqual([]);
  expect(splitPointer("/")).toEqual([""]);
});

test("objects are told from lists, null and scalars", () => {
  expect([{}, [], null, "x", 1, undefined].map(isJsonObject)).toEqual([true, false, false, false, false, false]);
});

test("members are those of the object itself, whatever they are called", () => {
  const named = parseJson('{ "__proto__": 1, "toString": 2 }');
  expect(isJsonObject(named) && [memberOf(named, "__proto__"), memberOf(named, "toString")]).toEqual([1, 2]);
  expect([memberOf({}, "__proto__"), memberOf({}, "toString")]).toEqual([undefined, undefined]);
});

test("reads back what is written as JSON, and takes nothing else for it", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(parseJson(text)).toEqual(JSON.parse(text));
      expect(parseJson(`${text}]`)).toBeUndefined();
    }),
  );
  expect([parseJson("null"), parseJson(""), parseJson("{'a': 1}")]).toEqual([null, undefined, undefined]);
});
