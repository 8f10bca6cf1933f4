import type { FlowListing } from "@flowc/viewer";
import { expect, test } from "vitest";
import { filterFlows, orderAfterClick, sortFlows, typeName } from "../../page/estate/flow-search.js";
import { nextIndex } from "../../page/estate/next-index.js";
import { groupResources } from "../../page/estate/resource-search.js";

function flow(name: string, more: Partial<FlowListing> = {}): FlowListing {
  const findings = { error: 0, warning: 0, info: 0 };
  return { key: name, kind: "flow", name, type: "CONTACT_FLOW", blocks: 1, findings, leadsTo: [], ...more };
}

const flows = [
  flow("Main", { description: "The front door", blocks: 20, coverage: { taken: 1, total: 2 } }),
  flow("Waiting", { type: "CUSTOMER_QUEUE", findings: { error: 0, warning: 2, info: 0 } }),
  flow("Greet", { kind: "flowModule", type: "MODULE", findings: { error: 1, warning: 0, info: 0 } }),
];

function names(found: readonly FlowListing[]): string[] {
  return found.map(({ name }) => name);
}

test("finds flows by words of their name, type and description, in any letter case", () => {
  expect(names(filterFlows(flows, { words: "FRONT" }))).toEqual(["Main"]);
  expect(names(filterFlows(flows, { words: "customer queue" }))).toEqual(["Waiting"]);
  expect(names(filterFlows(flows, { words: "CUSTOMER_QUEUE" }))).toEqual(["Waiting"]);
  expect(names(filterFlows(flows, { words: "main waiting" }))).toEqual([]);
  expect(filterFlows(flows, { words: "  " })).toHaveLength(3);
});

test("finds flows by kind and by how grave their findings are", () => {
  expect(names(filterFlows(flows, { words: "", kind: "flowModule" }))).toEqual(["Greet"]);
  expect(names(filterFlows(flows, { words: "", findings: "error" }))).toEqual(["Greet"]);
  expect(names(filterFlows(flows, { words: "", findings: "warning" }))).toEqual(["Waiting", "Greet"]);
});

test("sorts by any column, and by name what is alike in it", () => {
  expect(names(sortFlows(flows, { column: "blocks", isDescending: true }))).toEqual(["Main", "Greet", "Waiting"]);
  expect(names(sortFlows(flows, { column: "findings", isDescending: true }))).toEqual(["Greet", "Waiting", "Main"]);
  expect(names(sortFlows(flows, { column: "coverage", isDescending: false }))).toEqual(["Greet", "Waiting", "Main"]);
});

test("turns an order around at the second click, and begins with the greatest number", () => {
  const first = orderAfterClick({ column: "name", isDescending: false }, "blocks");
  expect(first).toEqual({ column: "blocks", isDescending: true });
  expect(orderAfterClick(first, "blocks")).toEqual({ column: "blocks", isDescending: false });
});

test("says flow types as people do", () => {
  expect(typeName("CONTACT_FLOW")).toBe("Inbound flow");
  expect(typeName("AGENT_WHISPER")).toBe("Agent whisper");
});

test("groups resources by kind and finds them by kind, name and file", () => {
  const resources = [
    { noun: "queue", name: "Support", namedBy: [] },
    { noun: "hours of operation", name: "Office", namedBy: [], place: { file: "hours.ts", line: 1, column: 1 } },
    { noun: "queue", name: "Sales", namedBy: [] },
  ];
  const groups = groupResources(resources, "").map(({ noun, resources: all }) => [noun, all.map(({ name }) => name)]);
  expect(groups).toEqual([
    ["hours of operation", ["Office"]],
    ["queue", ["Sales", "Support"]],
  ]);
  expect(groupResources(resources, "queue sal")).toMatchObject([{ noun: "queue", resources: [{ name: "Sales" }] }]);
  expect(groupResources(resources, "hours.ts")).toHaveLength(1);
});

test("goes through rows with the arrow keys, and back to the field above them", () => {
  expect(nextIndex("ArrowDown", -1, 2)).toBe(0);
  expect(nextIndex("ArrowDown", 1, 2)).toBeUndefined();
  expect(nextIndex("ArrowUp", 0, 2)).toBe(-1);
  expect(nextIndex("End", 0, 2)).toBe(1);
  expect(nextIndex("Home", -1, 2)).toBeUndefined();
});
