import type { JsonObject } from "@flowc/connect-model";
import { expect, test } from "vitest";
import { answerDataTables } from "../../../src/world/records/data-tables.js";

const table = { keys: ["city"], rows: [{ city: "Leeds", phone: "1", open: "yes" }], defaults: { open: "no" } };

function ask(operation: string, parameters: JsonObject, answer = answerDataTables({ Branches: table })) {
  return answer({
    kind: "record",
    store: "dataTable",
    operation,
    parameters: { DataTableId: "Branches", ...parameters },
  });
}

test("reads what was written before, in a row that was there and in a new one", () => {
  const answer = answerDataTables({ Branches: table });
  const key = (Value: string) => [{ Name: "city", Value }];
  const write = (city: string, Attributes: readonly JsonObject[]) =>
    ask("UpsertDataTableValues", { DataTableUpsertAttributes: [{ PrimaryValues: key(city), Attributes }] }, answer);
  write("Leeds", [{ Name: "phone", Value: "2" }]);
  write("Leeds", [{ Name: "open", UseDefaultValue: true }]);
  write("Hull", [{ Name: "phone", Value: "3" }]);
  const query = (QueryName: string) => ({
    QueryName,
    Attributes: ["phone", "open"],
    PrimaryValues: [{ AttributeName: "city", Value: QueryName }],
  });
  expect(ask("EvaluateDataTableValues", { Queries: [query("Leeds"), query("Hull")] }, answer)).toEqual({
    kind: "value",
    value: { Leeds: { phone: "2", open: "no" }, Hull: { phone: "3", open: "no" } },
  });
});

test("leaves the tables of the scenario as they are", () => {
  const key = [{ Name: "city", Value: "Leeds" }];
  const Attributes = [{ Name: "phone", Value: "9" }];
  ask("UpsertDataTableValues", { DataTableUpsertAttributes: [{ PrimaryValues: key, Attributes }] });
  expect(table.rows).toEqual([{ city: "Leeds", phone: "1", open: "yes" }]);
});
