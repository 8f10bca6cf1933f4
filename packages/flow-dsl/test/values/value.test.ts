import { systemAttributes as knownAttributes } from "@flowc/connect-model";
import { expect, test } from "vitest";
import { systemAttributes } from "../../src/values/system-attributes.js";
import { handleOf, isValue, type Value, valueAt } from "../../src/values/value.js";

interface Deep {
  (name: string): Deep;
  readonly [name: string]: Deep;
}

test("a handle stands for its JSONPath in text", () => {
  const external = handleOf<Deep>("$.External");
  expect(`Hello ${external.customer?.firstName}.`).toBe("Hello $.External.customer.firstName.");
  expect(JSON.stringify({ external })).toBe('{"external":"$.External"}');
});

test("names with other signs go into brackets", () => {
  const attributes = handleOf<Deep>("$.Attributes");
  expect(`${attributes("my name")}`).toBe("$.Attributes['my name']");
  expect(`${attributes("it's")}`).toBe("$.Attributes['it\\'s']");
  expect(`${systemAttributes.segment("connect:Subtype")}`).toBe("$.SegmentAttributes['connect:Subtype']");
});

test("any path can be a handle, also one with list positions", () => {
  expect(String(valueAt("`$.External.items[0].name`"))).toBe("`$.External.items[0].name`");
});

test("a handle is told from other values", () => {
  expect([valueAt("$.Channel"), "$.Channel", () => "$.Channel", {}].map(isValue)).toEqual([true, false, false, false]);
});

test("every system attribute is one that the model knows", () => {
  const known = new Set(knownAttributes.map(({ path }) => path));
  const open = ["$.SegmentAttributes", "$.Tags", "$.Media.Sip.Headers"];
  const paths = leaves(systemAttributes).map(String);
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !known.has(path) && !open.includes(path))).toEqual([]);
});

function leaves(value: unknown): Value<unknown>[] {
  return isValue(value) ? [value] : Object.values(value as object).flatMap(leaves);
}
