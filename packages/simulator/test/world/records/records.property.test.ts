import type { JsonObject, JsonValue } from "@flowc/connect-model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createWorld, type RecordQuestion } from "../../../src/index.js";

const operations: readonly (readonly [RecordQuestion["store"], string])[] = [
  ["case", "GetCase"],
  ["case", "CreateCase"],
  ["case", "UpdateCase"],
  ["dataTable", "EvaluateDataTableValues"],
  ["dataTable", "ListDataTableValues"],
  ["dataTable", "UpsertDataTableValues"],
  ["profile", "GetCustomerProfile"],
  ["profile", "CreateCustomerProfile"],
  ["profile", "UpdateCustomerProfile"],
  ["profile", "GetCustomerProfileObject"],
  ["profile", "GetCalculatedAttributesForCustomerProfile"],
  ["profile", "AssociateContactToCustomerProfile"],
  ["segment", "CheckSegmentMembershipForCustomerProfile"],
  ["message", "RenderMessageTemplate"],
];

/** Names that mean something to a store, to JavaScript, or to nobody. */
const arbName = fc.constantFrom(
  ...["ProfileId", "IdentifierName", "IdentifierValue", "SearchCriteria", "Attributes", "ObjectType", "UseLatest"],
  ...["Queries", "QueryName", "PrimaryValues", "AttributeName", "Name", "Value", "DataTableUpsertAttributes"],
  ...["constructor", "toString", "__proto__", "_phone", "_fullName", "FirstName", "x"],
);
const arbJson: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    arbName,
    fc.constantFrom(null, true, 1),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(arbName, tie("value"), { maxKeys: 3 }),
  ),
})).value;

const arbParameters = fc.record(
  {
    ProfileRequestData: arbJson,
    CaseRequestFields: arbJson,
    CaseId: arbJson,
    DataTableId: fc.constantFrom("Table", "constructor"),
    Queries: arbJson,
    PrimaryKeyGroups: arbJson,
    DataTableUpsertAttributes: arbJson,
    WisdomMessageTemplateArn: arbJson,
  },
  { requiredKeys: ["DataTableId"] },
);

const arbQuestion = fc.tuple(fc.constantFrom(...operations), arbParameters as fc.Arbitrary<JsonObject>);

test("answers in JSON whatever is asked, and keeps what the scenario says as it was", () => {
  const options = {
    cases: [{ title: "a" }],
    profiles: [{ PhoneNumber: "1", Attributes: { x: "1" }, Objects: { x: [{ x: "1" }] } }],
    dataTables: { Table: { keys: ["x"], rows: [{ x: "1", y: "2" }] } },
    messageTemplates: {},
  };
  const before = JSON.stringify(options);
  fc.assert(
    fc.property(fc.array(arbQuestion, { maxLength: 6 }), (questions) => {
      const world = createWorld(options);
      questions.forEach(([[store, operation], parameters], id) => {
        const request = { kind: "record", store, operation, parameters, id, contact: "c" } as const;
        const answer = world.answer(request, { now: 0, contacts: [], nextNumber: 1 });
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      });
      expect(JSON.stringify(options)).toBe(before);
    }),
    { numRuns: 300 },
  );
});
