import type { JsonObject } from "@flowc/connect-model";
import { expect, test } from "vitest";
import { runBlock } from "../one-block.js";

function set(Attributes: JsonObject, start = {}, more: JsonObject = {}) {
  return runBlock({ type: "UpdateContactAttributes", parameters: { Attributes, ...more } }, {}, start);
}

test("keeps what was set before, and evaluates paths in names and values", () => {
  const { written } = set(
    { "$.Attributes.name": "is $.Channel", nothing: "$.External.none" },
    { attributes: { name: "how" } },
  );
  expect(written["$.Attributes"]).toEqual({ name: "how", how: "is VOICE", nothing: "" });
});

test("sets numbers and objects as text", () => {
  const { written } = set({ endpoint: "$.CustomerEndpoint" });
  expect(written["$.Attributes"]).toEqual({ endpoint: '{"Address":"+15550100001","Type":"TELEPHONE_NUMBER"}' });
});

const room = 32_768 - JSON.stringify({ a: "" }).length;

test("takes attributes of 32 KB", () => {
  expect(set({ a: "é".repeat(room / 2) }).end).toMatchObject({ outcome: "next" });
});

test("sets nothing when attributes would grow beyond 32 KB, and says so", () => {
  const { end, codes, session } = set({ a: "é".repeat(room / 2 + 1) });
  expect(end).toMatchObject({ outcome: "error", detail: "NoMatchingError" });
  expect(codes).toEqual(["SIM131"]);
  expect(session.state.contacts[0]?.data.Attributes).toEqual({});
});

test("fails when it shall change a related contact and there is none", () => {
  expect(set({ a: "b" }, {}, { TargetContact: "Related" }).end).toMatchObject({ outcome: "error" });
});
