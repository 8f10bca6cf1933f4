import { expect, test } from "vitest";
import { fails, malformed } from "../../../src/index.js";
import { runBlock } from "../one-block.js";

const errors = ["ContactNotLinked", "MultipleFound", "NoneFound", "NoMatchingError"];
const cases = [
  { case_id: "1", customer_id: "ann", title: "First", status: "open" },
  { case_id: "2", customer_id: "ann", title: "Second", status: "open" },
  { case_id: "3", customer_id: "bob", title: "Third", status: "closed" },
];

function get(parameters: object, world = {}) {
  const block = { LinkContactToCase: "false", GetLastUpdatedCase: "false", ...parameters };
  return runBlock({ type: "GetCase", parameters: block, errors }, { cases, ...world });
}

test("brings the case that fits, with the fields that are asked for", () => {
  const { written } = get({ CaseRequestFields: { customer_id: "bob" }, CaseResponseFields: ["title"] });
  expect(written["$.Case"]).toEqual({ case_id: "3", title: "Third" });
});

test("has a branch for several, for none and for what goes wrong", () => {
  expect(get({ CustomerId: "ann" }).end).toMatchObject({ detail: "MultipleFound" });
  expect(get({ CustomerId: "eve" }).end).toMatchObject({ detail: "NoneFound" });
  expect(get({}, { stubs: { GetCase: fails("ContactNotLinked") } }).end).toMatchObject({ branch: 1 });
  expect(get({}, { stubs: { GetCase: malformed(["x"]) } }).end).toMatchObject({ detail: "NoMatchingError" });
});

test("takes the last updated of several when asked to", () => {
  expect(get({ CustomerId: "ann", GetLastUpdatedCase: "true" }).written["$.Case"]).toEqual({ case_id: "2" });
});

test("makes a case with what it was given", () => {
  const parameters = { LinkContactToCase: "false", CaseTemplateId: "t", CaseRequestFields: { title: "New" } };
  const { written } = runBlock({ type: "CreateCase", parameters }, { cases: [] });
  expect(written["$.Case"]).toEqual({ case_id: expect.stringMatching(/^2/), status: "open", title: "New" });
});

test("changes a case that exists and fails for another", () => {
  const change = (CaseId: string) =>
    runBlock({ type: "UpdateCase", parameters: { CaseId, CaseRequestFields: { status: "closed" } } }, { cases });
  expect(change("1").end).toMatchObject({ outcome: "next" });
  expect(change("4").end).toMatchObject({ outcome: "error" });
});

test("asks for a stub when nobody says which cases there are", () => {
  const { session } = runBlock({ type: "GetCase" });
  expect(session.diagnostics).toMatchObject([{ code: "SIM101", message: expect.stringContaining("which cases") }]);
});
