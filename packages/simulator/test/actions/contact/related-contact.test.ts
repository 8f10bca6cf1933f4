import type { JsonObject, Parameters } from "@flowc/connect-model";
import { expect, test } from "vitest";
import { createProgram, createSimulator, createWorld, openSession } from "../../../src/index.js";
import { block, flow, hangingUp } from "../../flows.js";

const other = "00000000-0000-4000-8000-00000000beef";

/** Runs one block in a contact that is related to another; gives the data of both. */
function run(type: string, parameters: Parameters) {
  const blocks = [block("it", type, parameters, { next: "bye" }), hangingUp("bye")];
  const simulator = createSimulator(createProgram([flow("Main", blocks)]));
  const started = simulator.start("Main", 0, { data: { RelatedContactId: other } });
  const [own] = started.state.contacts;
  if (own === undefined) throw new Error("no contact was started");
  const related = { ...own, id: other, threads: [], data: { Attributes: { kept: "yes" } } };
  const state = { ...started.state, contacts: [own, related] };
  const { contacts } = openSession(simulator, createWorld(), { ...started, state }).state;
  return contacts.map(({ data }): JsonObject => data);
}

test("sets attributes on the contact that a contact is related to", () => {
  const [own, related] = run("UpdateContactAttributes", { Attributes: { a: "b" }, TargetContact: "Related" });
  expect(own?.Attributes).toEqual({});
  expect(related?.Attributes).toEqual({ kept: "yes", a: "b" });
});

test("sets fields of the service's own on the contact that a contact is related to", () => {
  const [own, related] = run("UpdateContactData", { Name: "of $.Channel", TargetContact: "Related" });
  expect(own?.Name).toBeUndefined();
  expect(related).toMatchObject({ Name: "of VOICE", Attributes: { kept: "yes" } });
});
