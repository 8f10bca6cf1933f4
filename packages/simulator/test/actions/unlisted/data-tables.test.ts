import { expect, test } from "vitest";
import { fails } from "../../../src/index.js";
import { runBlock } from "../one-block.js";

const dataTables = {
  Branches: {
    keys: ["city"],
    rows: [
      { city: "Leeds", phone: "+15550100042", open: true },
      { city: "York", phone: "+15550100043" },
    ],
    defaults: { phone: "none", open: false },
  },
};

function evaluate(city: string) {
  const query = {
    QueryName: "branch",
    Attributes: ["phone", "open"],
    PrimaryValues: [{ AttributeName: "city", Value: city }],
  };
  const parameters = { DataTableId: "Branches", Queries: [query] };
  return runBlock({ type: "EvaluateDataTableValues", parameters }, { dataTables }, { attributes: { city: "York" } });
}

test.each([
  ["Leeds", { phone: "+15550100042", open: true }],
  ["$.Attributes.city", { phone: "+15550100043", open: false }],
  ["Hull", { phone: "none", open: false }],
])("brings what a query finds for %s, and what the table says by default", (city, branch) => {
  expect(evaluate(city).written).toEqual({ "$.DataTables": { branch } });
});

test("lists rows as the service shapes them", () => {
  const group = { PrimaryKeyGroupName: "leeds", PrimaryValues: [{ Name: "city", Value: "Leeds" }] };
  const list = (groups: object) =>
    runBlock({ type: "ListDataTableValues", parameters: { DataTableId: "Branches", ...groups } }, { dataTables })
      .written["$.DataTableList"];
  expect(list({ PrimaryKeyGroups: [group] })).toMatchObject({
    ResultData: {
      dataTableId: "Branches",
      primaryKeyGroups: {
        leeds: [
          {
            primaryKeys: [{ attributeName: "city", attributeValue: "Leeds" }],
            attributes: [
              { attributeName: "phone", attributeValue: "+15550100042" },
              { attributeName: "open", attributeValue: true },
            ],
          },
        ],
      },
    },
  });
  expect(list({})).toMatchObject({ ResultData: { primaryKeyGroups: { default: [{}, {}] } } });
});

test("clears what an earlier data table block brought", () => {
  const { written } = runBlock(
    { type: "ListDataTableValues", parameters: { DataTableId: "Branches" } },
    { dataTables },
  );
  expect(Object.keys(written)).toEqual(["$.DataTableList"]);
});

test("names the nearest table when one is not there", () => {
  const parameters = { DataTableId: "Branchs", Queries: [] };
  const { session } = runBlock({ type: "EvaluateDataTableValues", parameters }, { dataTables });
  expect(session.diagnostics).toMatchObject([{ code: "SIM101", message: expect.stringContaining('"Branches"') }]);
});

test("fails when a write fails", () => {
  const block = { type: "UpsertDataTableValues", parameters: { DataTableId: "Branches" } };
  expect(runBlock(block, { dataTables }).end).toMatchObject({ outcome: "next" });
  expect(runBlock(block, { stubs: { it: fails() } }).end).toMatchObject({ outcome: "error" });
});
