import { expect, test } from "vitest";
import { type FlowDefinition, type FlowUnit, noSpans, withNamedFlows } from "../../src/index.js";

function flow(name: string, names: () => readonly FlowDefinition[] = () => []): FlowDefinition {
  const build = (): FlowUnit => ({
    graph: { name, type: "CONTACT_FLOW", version: "2019-10-30", entry: "", blocks: [] },
    spans: noSpans,
    diagnostics: [],
    names: names(),
  });
  return { kind: "flow", name, type: "CONTACT_FLOW", build };
}

test("finds flows through flows, also when they name each other, each once", () => {
  const last = flow("Last");
  const first: FlowDefinition = flow("First", () => [second, last]);
  const second: FlowDefinition = flow("Second", () => [first, last]);
  expect(withNamedFlows([second]).map(({ graph }) => graph.name)).toEqual(["Second", "First", "Last"]);
});

test("takes a unit as it is and finds what it names", () => {
  const unit = flow("Read", () => [flow("Named")]).build();
  expect(withNamedFlows([unit])[0]).toBe(unit);
  expect(withNamedFlows([unit]).map(({ graph }) => graph.name)).toEqual(["Read", "Named"]);
});
