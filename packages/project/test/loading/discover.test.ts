import { contactFlow } from "@flowc/flow-dsl";
import { hoursOfOperation, isResourceDeclaration, phoneNumber, queue } from "@flowc/provisioner";
import { expect, it } from "vitest";
import { discover } from "../../src/loading/discover.js";

const flow = (name: string) => contactFlow(name, (f) => f.disconnect());
const found = (...modules: Record<string, unknown>[]) => {
  const { flows, resources } = discover(modules, isResourceDeclaration);
  return { flows: flows.map(({ name }) => name), resources: resources.map(({ name }) => name) };
};

it("takes exported flows, also from lists and plain objects", () => {
  expect(found({ a: flow("A"), more: [flow("B"), { deep: flow("C") }] }).flows).toEqual(["A", "B", "C"]);
});

it("takes what exported resources refer to", () => {
  const hours = hoursOfOperation("Hours", { timeZone: "Europe/London" });
  const number = phoneNumber("line", { country: "GB", type: "DID", flow: flow("Main") });
  expect(found({ support: queue("Support", { hours, outboundCallerId: { number } }) })).toEqual({
    flows: ["Main"],
    resources: ["Support", "Hours", "line"],
  });
});

it("takes each thing once, however often it is exported", () => {
  const main = flow("Main");
  expect(found({ main, again: main }, { default: main }).flows).toEqual(["Main"]);
});

it("ignores everything else, and survives values that hold themselves", () => {
  const round: Record<string, unknown> = { flow: flow("A") };
  round.self = round;
  expect(
    found({ round, text: "x", nothing: null, call: () => flow("B"), map: new Map([["c", flow("C")]]) }).flows,
  ).toEqual(["A"]);
});

it("looks again at what may hold more than before, and keeps what modules of flows alone declare", () => {
  const list = [flow("A")];
  const modules = [{ list }, { main: flow("Main") }];
  const known = new WeakMap();
  const names = () => discover(modules, isResourceDeclaration, known).flows.map(({ name }) => name);
  expect(names()).toEqual(["A", "Main"]);
  list.push(flow("B"));
  expect(names()).toEqual(["A", "B", "Main"]);
  expect(modules.map((module) => known.has(module))).toEqual([false, true]);
});
