import { expect, it } from "vitest";
import { bindingsFromState, outputsFromState, type State, type StateEntry } from "../../src/index.js";

const entry: StateEntry = {
  kind: "queue",
  name: "Support / night",
  id: "1",
  arn: "arn:1",
  origin: "created",
  applied: {},
  references: [],
  attributes: {},
};
const number: StateEntry = {
  ...entry,
  kind: "phoneNumber",
  name: "main_line",
  id: "2",
  arn: "arn:2",
  attributes: { phoneNumber: "+442079460000" },
};
const state: State = {
  version: 1,
  lineage: "x",
  serial: 1,
  environment: "test",
  resources: { "queue/Support / night": entry, "phoneNumber/main_line": number },
};

it("finds what was deployed by kind and name", () => {
  const bindings = bindingsFromState(state);
  expect(bindings.find("queue", "Support / night")).toEqual({ arn: "arn:1", id: "1" });
  expect(bindings.find("queue", "Support")).toBeUndefined();
  expect(bindings.names("phoneNumber")).toEqual(["main_line"]);
});

it("gives ids, ARNs and facts by kind and name", () => {
  expect(outputsFromState(state)).toEqual({
    queue: { "Support / night": { id: "1", arn: "arn:1", attributes: {} } },
    phoneNumber: { main_line: { id: "2", arn: "arn:2", attributes: { phoneNumber: "+442079460000" } } },
  });
});

it("gives outputs in one order, whatever was deployed first", () => {
  const { "queue/Support / night": queue, "phoneNumber/main_line": line } = state.resources;
  const otherWayRound = { ...state, resources: { "phoneNumber/main_line": line, "queue/Support / night": queue } };
  const sales = { "queue/Sales": { ...entry, name: "Sales" } };
  const one = JSON.stringify(outputsFromState({ ...state, resources: { ...state.resources, ...sales } } as State));
  const other = JSON.stringify(
    outputsFromState({ ...state, resources: { ...sales, ...otherWayRound.resources } } as State),
  );
  expect(one).toBe(other);
  expect(Object.keys(JSON.parse(one))).toEqual(["phoneNumber", "queue"]);
});
