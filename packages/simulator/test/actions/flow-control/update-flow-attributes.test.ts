import { expect, test } from "vitest";
import { runBlock } from "../one-block.js";

function set(Value: string) {
  const parameters = { FlowAttributes: { place: { Value, Type: "String" } } };
  return runBlock({ type: "UpdateFlowAttributes", parameters });
}

test("sets attributes of the flow, not of the contact", () => {
  const { written, session } = set("at $.SystemEndpoint.Address");
  expect(written).toEqual({ "$.FlowAttributes": { place: "at +15550100000" } });
  expect(session.state.contacts[0]?.data.FlowAttributes).toBeUndefined();
});

test("sets nothing beyond 32 KB", () => {
  const { end, codes, written } = set("x".repeat(32_768));
  expect(end).toMatchObject({ outcome: "error" });
  expect(codes).toEqual(["SIM131"]);
  expect(written).toEqual({});
});
