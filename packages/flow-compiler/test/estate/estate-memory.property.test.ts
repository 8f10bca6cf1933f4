import { type FlowUnit, type ModuleContract, spansFromTable } from "@flowc/connect-model";
import { EstateMemory, estateRules, inspectFlow, reportFlows } from "@flowc/flow-compiler";
import fc from "fast-check";
import { expect, test } from "vitest";
import { end, invoke, named, say, set, transfer } from "../helpers/estates.js";

const names = ["Main", "Sales", "Support"];

/** A flow that reads, sets, leads to others or invokes, written on some line: each part of it may be what differs. */
const arbUnit: fc.Arbitrary<FlowUnit> = fc
  .record({
    name: fc.constantFrom(...names),
    type: fc.constantFrom("CONTACT_FLOW" as const, "CUSTOMER_HOLD" as const, "MODULE" as const),
    text: fc.constantFrom("Hello.", "Good day.", "$.Attributes.name", "$.Attributes.nmae"),
    attribute: fc.constantFrom("name", "nickname"),
    to: fc.option(fc.constantFrom(...names), { nil: undefined }),
    invoked: fc.option(fc.constantFrom(...names), { nil: undefined }),
    line: fc.constantFrom(1, 2),
    contract: fc.constantFrom<ModuleContract | undefined>(
      undefined,
      { input: { type: "object", properties: {} } },
      { input: { type: "object", properties: { id: { type: "string" } }, required: ["id"] } },
    ),
  })
  .map(({ name, type, text, attribute, to, invoked, line, contract }) => {
    const blocks = [
      say("Greet", text, "Set"),
      set("Set", { [attribute]: "Ann" }, invoked === undefined ? "Go" : "Call"),
      ...(invoked === undefined ? [] : [invoke("Call", invoked, { input: { id: 1 }, target: "Go" })]),
      to === undefined ? { ...end, identifier: "Go" } : transfer("Go", to),
      end,
    ];
    const span = { file: "main.flow.ts", line, column: 1 };
    return {
      graph: named(name, blocks, type),
      spans: spansFromTable(new Map([["", new Map([["", span]])]])),
      diagnostics: [],
      ...(contract && type === "MODULE" && { contract }),
    };
  });

/** Estates in the course of time: each one is the one before with some of its flows replaced, added or taken away. */
const arbEstates = fc
  .tuple(
    fc.array(arbUnit, { maxLength: 4 }),
    fc.array(fc.record({ at: fc.nat(4), remove: fc.boolean(), unit: fc.option(arbUnit, { nil: undefined }) }), {
      maxLength: 6,
    }),
  )
  .map(([start, edits]) => {
    let units = start;
    return [
      start,
      ...edits.map(({ at, remove, unit }) => {
        units = units.toSpliced(at, remove ? 1 : 0, ...(unit === undefined ? [] : [unit]));
        return units;
      }),
    ];
  });

test("what was found the last time changes nothing about what is found", () => {
  fc.assert(
    fc.property(arbEstates, (estates) => {
      const memory = new EstateMemory();
      for (const units of estates) {
        const inspected = units.map((unit) => inspectFlow(structuredUnit(unit)));
        expect(reportFlows(inspected, { memory })).toEqual(reportFlows(inspected));
      }
    }),
    { numRuns: 300 },
  );
});

test("a text that nobody else needs to know is not looked at again between flows", () => {
  const unit = (text: string): FlowUnit => ({
    graph: named("Main", [say("Greet", text), end]),
    spans: { find: () => undefined },
    diagnostics: [],
  });
  const memory = new EstateMemory();
  let searches = 0;
  const find = () => {
    searches += 1;
    return new Map();
  };
  for (const text of ["Hello.", "Good day.", "$.Attributes.name"]) {
    memory.findings([inspectFlow(unit(text)).traits], estateRules, find);
  }
  expect(searches).toBe(2);
});

/** The same flow, read anew. */
function structuredUnit(unit: FlowUnit): FlowUnit {
  return { ...unit, graph: structuredClone(unit.graph) };
}
