import fc from "fast-check";
import { expect, test } from "vitest";
import { NumberText, OrderedObject, writeJson } from "../../src/json-text/write-json.js";

test("the exact writer writes plain values as the engine does", () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), fc.boolean(), (value, compact) => {
      expect(writeJson(value as never, { exact: true, compact })).toBe(
        writeJson(value as never, { exact: false, compact }),
      );
    }),
  );
});

test("it writes orders and numbers that the engine cannot", () => {
  const tree = new OrderedObject([
    ["10", new NumberText("1.0")],
    ["2", [new OrderedObject([])]],
  ]);
  expect(writeJson(tree, { exact: true, compact: false })).toBe('{\n  "10": 1.0,\n  "2": [\n    {}\n  ]\n}');
});
