import type { JsonObject } from "@flowc/connect-model";
import { expect, test } from "vitest";
import { fails, malformed } from "../../../src/index.js";
import { runBlock } from "../one-block.js";

const errors = ["MultipleFoundError", "NoneFoundError", "NoMatchingError"];
const profiles = [
  {
    ProfileId: "ann",
    FirstName: "Ann",
    LastName: "Lee",
    MobilePhoneNumber: "+15550100001",
    Attributes: { tier: "gold" },
    CalculatedAttributes: { _frequent_caller: "true" },
    Objects: {
      _order: [
        { OrderId: "2", Status: "sent" },
        { OrderId: "1", Status: "lost" },
      ],
      Booking: [{ room: "12" }],
    },
    Segments: ["vip"],
  },
  { ProfileId: "bob", FirstName: "Bob", LastName: "Lee", EmailAddress: "bob@example.com" },
];

function run(type: string, ProfileRequestData: JsonObject, ProfileResponseData: readonly string[] = [], world = {}) {
  const block = { type, parameters: { ProfileRequestData, ProfileResponseData }, errors };
  return runBlock(block, { profiles, ...world }, { data: { Customer: { ProfileId: "bob" } } });
}

test.each([
  ["a number of any kind", { IdentifierName: "_phone", IdentifierValue: "$.CustomerEndpoint.Address" }, "ann"],
  ["a full name", { IdentifierName: "_fullName", IdentifierValue: "Bob Lee" }, "bob"],
  ["an attribute of its own", { IdentifierName: "tier", IdentifierValue: "gold" }, "ann"],
  ["a field, as older exports write it", { EmailAddress: "bob@example.com" }, "bob"],
  [
    "several at once",
    {
      SearchCriteria: [
        { IdentifierName: "_fullName", IdentifierValue: "Ann Lee" },
        { IdentifierName: "_email", IdentifierValue: "none@example.com" },
      ],
      LogicalOperator: "OR",
    },
    "ann",
  ],
])("finds a profile by %s", (_how, request, id) => {
  expect(run("GetCustomerProfile", request).written["$.Customer"]).toEqual({ ProfileId: id });
});

test("brings the response fields, those inside others too", () => {
  const { written } = run("GetCustomerProfile", { FirstName: "Ann" }, ["LastName", "Attributes.tier", "City"]);
  expect(written["$.Customer"]).toEqual({ ProfileId: "ann", LastName: "Lee", Attributes: { tier: "gold" } });
});

test("has a branch for several, for none and for what goes wrong", () => {
  expect(run("GetCustomerProfile", { LastName: "Lee" }).end).toMatchObject({ detail: "MultipleFoundError" });
  expect(run("GetCustomerProfile", { LastName: "Doe" }).end).toMatchObject({ detail: "NoneFoundError" });
  const stubbed = (reply: ReturnType<typeof fails>) =>
    run("GetCustomerProfile", {}, [], { stubs: { GetCustomerProfile: reply } }).end;
  expect(stubbed(fails("MultipleFoundError"))).toMatchObject({ branch: 1 });
  expect(stubbed(malformed("Ann"))).toMatchObject({ detail: "NoMatchingError" });
});

test("refuses values of more than 255 characters", () => {
  const change = (length: number) => run("UpdateCustomerProfile", { City: "x".repeat(length) }).end;
  expect(change(255)).toMatchObject({ outcome: "next" });
  expect(change(256)).toMatchObject({ outcome: "error" });
});

test("makes a profile", () => {
  const { written } = run("CreateCustomerProfile", { FirstName: "Eve", Attributes: { a: "b" } }, ["FirstName"]);
  expect(written["$.Customer"]).toEqual({ ProfileId: expect.stringMatching(/^1/), FirstName: "Eve" });
});

test("changes the profile that was found before, and needs one", () => {
  expect(run("UpdateCustomerProfile", { City: "Leeds" }, ["City"]).written["$.Customer"]).toEqual({
    ProfileId: "bob",
    City: "Leeds",
  });
  const block = { type: "UpdateCustomerProfile", parameters: { ProfileRequestData: { City: "Leeds" } } };
  expect(runBlock(block, { profiles }).end).toMatchObject({ outcome: "error" });
});

test("brings the latest object of a type, or the one that fits", () => {
  const get = (request: JsonObject, fields: readonly string[]) =>
    run("GetCustomerProfileObject", { ProfileId: "ann", ...request }, fields).written["$.Customer"];
  expect(get({ ObjectType: "_order", UseLatest: "true" }, ["OrderOrderId"])).toMatchObject({ Order: { OrderId: "2" } });
  expect(get({ ObjectType: "_order", IdentifierName: "OrderId", IdentifierValue: "1" }, ["OrderStatus"])).toMatchObject(
    { Order: { Status: "lost" } },
  );
  expect(get({ ObjectType: "Booking", UseLatest: "true" }, ["ObjectAttributes.room"])).toMatchObject({
    ObjectAttributes: { room: "12" },
  });
});

test("finds no object where there is none", () => {
  const { end } = run("GetCustomerProfileObject", { ProfileId: "bob", ObjectType: "_order", UseLatest: "true" });
  expect(end).toMatchObject({ detail: "NoneFoundError" });
});

test("brings calculated attributes, and finds none where there are none", () => {
  const get = (ProfileId: string) =>
    run("GetCalculatedAttributesForCustomerProfile", { ProfileId }, ["CalculatedAttributes._frequent_caller"]);
  expect(get("ann").written["$.Customer"]).toMatchObject({ CalculatedAttributes: { _frequent_caller: "true" } });
  expect(get("bob").end).toMatchObject({ detail: "NoneFoundError" });
});

test("associates a contact with a profile that exists", () => {
  const associate = (ProfileId: string) =>
    run("AssociateContactToCustomerProfile", { ProfileId, ContactId: "$.ContactId" }).end;
  expect(associate("ann")).toMatchObject({ outcome: "next" });
  expect(associate("eve")).toMatchObject({ outcome: "error" });
});

test.each([
  ["ann", "True"],
  ["bob", "False"],
])("says whether %s belongs to a segment: %s", (ProfileId, detail) => {
  const block = {
    type: "CheckSegmentMembershipForCustomerProfile",
    parameters: { ProfileRequestData: { ProfileId, SegmentName: "vip" } },
    conditions: [
      ["Equals", "True"],
      ["Equals", "False"],
    ] as const,
  };
  expect(runBlock(block, { profiles }).end).toMatchObject({ outcome: "condition", detail });
});
