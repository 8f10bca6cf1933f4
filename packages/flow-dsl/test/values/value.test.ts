import { readdirSync, readFileSync } from "node:fs";
import { attributeNamespaces, systemAttributes as knownAttributes } from "@flowc/connect-model";
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

test("system attributes under a name of your own are reached as functions", () => {
  expect(String(systemAttributes.reference("my invoice").value)).toBe("$.References['my invoice'].Value");
  expect(String(systemAttributes.sipHeaders["P-Charge-Info"])).toBe("$.Media.Sip.Headers.P-Charge-Info");
  expect(String(systemAttributes.segment("connect:CustomerAuthentication").Status)).toBe(
    "$.SegmentAttributes['connect:CustomerAuthentication'].Status",
  );
});

test("every system attribute of the model is reachable from a builder, or comes from a block", () => {
  const here = new Set(leaves(systemAttributes).map(String));
  const fromBlocks = ["$.StoredCustomerInput", "$.Metrics."];
  const byName = ["$.SegmentAttributes", "$.Media.Sip.Headers"];
  const missing = knownAttributes.filter(
    ({ path }) => !here.has(path) && ![...fromBlocks, ...byName].some((start) => path.startsWith(start)),
  );
  expect(missing).toEqual([]);
});

test("the segment attributes of the service are those that the model knows", () => {
  const known = knownAttributes.flatMap(({ path }) => /^\$\.SegmentAttributes\['(.*)'\]$/.exec(path)?.[1] ?? []);
  const source = readFileSync(new URL("../../src/values/segment-attributes.ts", import.meta.url), "utf8");
  expect(Array.from(source.matchAll(/readonly "(connect:[^"]+)"/g), ([, name]) => name).sort()).toEqual(known.sort());
});

test("the agent is known in the flow types that the model names", () => {
  const types = attributeNamespaces.find(({ root }) => root === "$.Agent")?.types ?? [];
  const folder = new URL("../../src/flow-types/", import.meta.url);
  const withAgent = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(new URL(file, folder), "utf8");
    return Array.from(
      text.matchAll(/^export interface (\w+)Flow\b[^{]*\{((?:(?!^\}).)*)^\}/gms),
      ([, name, body = ""]) => (body.includes("AgentSystemAttributes") ? [name] : []),
    ).flat();
  });
  const named = types.map((type) => type.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()));
  expect(withAgent.map((name) => String(name).charAt(0).toLowerCase() + String(name).slice(1)).sort()).toEqual(
    named.sort(),
  );
});
