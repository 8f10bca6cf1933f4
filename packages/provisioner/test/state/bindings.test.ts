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
