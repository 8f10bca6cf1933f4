import { type FlowGraph, isJsonObject, type JsonValue, noSpans } from "@flowc/connect-model";
import { arbFlowGraph, arbJson } from "@flowc/connect-model/testing";
import { checkFlow } from "@flowc/flow-compiler";
import fc from "fast-check";
import { expect, test } from "vitest";

function check(graph: FlowGraph) {
  return checkFlow({ graph, spans: noSpans, diagnostics: [] });
}

test("a flow that was made legal by construction has no errors", () => {
  fc.assert(
    fc.property(fc.oneof(arbFlowGraph(), arbFlowGraph({ references: true })), (graph) => {
      expect(check(graph).filter(({ severity }) => severity === "error")).toEqual([]);
    }),
  );
});

test("the same flow always has the same diagnostics, in the same order", () => {
  fc.assert(
    fc.property(arbMutated(), (graph) => {
      expect(check(structuredClone(graph))).toEqual(check(graph));
    }),
  );
});

test("no mutation of a flow makes a rule fail", () => {
  fc.assert(
    fc.property(arbMutated(), (graph) => {
      expect(check(graph).filter(({ code }) => code === "FLOW901")).toEqual([]);
    }),
  );
});

test("a diagnostic says something, names the flow and points at a block of it", () => {
  fc.assert(
    fc.property(arbMutated(), (graph) => {
      const identifiers = graph.blocks.map(({ identifier }) => identifier);
      for (const { message, subject } of check(graph)) {
        expect(message).not.toMatch(/undefined|\[object|NaN/);
        expect(subject?.flow).toBe(graph.name);
        if (subject?.block !== undefined) expect(identifiers).toContain(subject.block);
      }
    }),
  );
});

test("parameters that nest very deep are looked at to their end", () => {
  let value: JsonValue = "";
  for (let depth = 0; depth < 20_000; depth++) value = depth % 2 === 0 ? [value] : { a: value };
  const block = { identifier: "A", type: "TeleportContact", parameters: { deep: value }, branches: [] };
  const graph: FlowGraph = { name: "Deep", type: "CONTACT_FLOW", version: "2019-10-30", entry: "A", blocks: [block] };
  expect(check(graph).map(({ code }) => code)).toEqual(["FLOW212", "FLOW201"].sort());
});

/** A legal flow with some of its parts replaced, removed or repeated. */
function arbMutated(): fc.Arbitrary<FlowGraph> {
  const arbChange = fc.record({
    kind: fc.constantFrom("replace", "remove", "repeat", "swap"),
    at: fc.nat(),
    value: fc.oneof(arbJson(), fc.constantFrom("", "$.", "$.Attributes", "$.Agent.ARN", "True", "0", "__proto__")),
  });
  return fc.tuple(arbFlowGraph(), fc.array(arbChange, { minLength: 1, maxLength: 6 })).map(([graph, changes]) => {
    const changed = structuredClone(graph) as FlowGraph;
    for (const { kind, at, value } of changes) mutate(changed, kind, at, value as JsonValue);
    return changed;
  });
}

/** Changes one part of the blocks. The shape of the graph type is kept: identifiers, types and targets stay strings. */
function mutate(graph: FlowGraph, kind: string, at: number, value: JsonValue): void {
  const places = graph.blocks.flatMap((block) => [
    ...memberPlaces(block.parameters),
    ...block.branches.map((_, index) => ({ holder: block.branches as unknown[], key: index })),
    ...[block, ...block.branches].flatMap((holder) => textPlaces(holder)),
  ]);
  const { holder, key } = places[at % Math.max(1, places.length)] ?? { holder: {}, key: "" };
  const target = holder as Record<string | number, unknown>;
  const isText = typeof target[key] === "string" && isShape(holder);
  const isBranch = Array.isArray(holder) && isShape(target[key]);
  if (kind === "repeat" && Array.isArray(holder)) holder.push(target[key]);
  else if (kind === "remove" && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (kind === "remove" && !isText) delete target[key];
  else if (isText) target[key] = typeof value === "string" ? value : JSON.stringify(value);
  else if (!isBranch) target[key] = value;
}

interface Place {
  readonly holder: unknown;
  readonly key: string | number;
}

function isShape(value: unknown): boolean {
  return isJsonObject(value) && ("branches" in value || "target" in value);
}

function textPlaces(holder: object): Place[] {
  return ["identifier", "type", "operator", "errorType", "target"]
    .filter((key) => key in holder)
    .map((key) => ({ holder, key }));
}

function memberPlaces(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...memberPlaces(holder[key])]);
}
