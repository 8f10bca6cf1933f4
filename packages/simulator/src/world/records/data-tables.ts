import { isJsonObject, type JsonObject, type JsonValue, memberOf } from "@flowc/connect-model";
import { asText } from "../../engine/data.js";
import type { Answer, RecordQuestion } from "../../request/request.js";
import { byTarget } from "../by-target.js";

/** A data table: which attributes make up its primary key, and its rows. */
export interface DataTableRows {
  readonly keys: readonly string[];
  /** Each row by attribute, keys included. */
  readonly rows: readonly Readonly<Record<string, string | number | boolean>>[];
  /** What attributes are where a row says nothing, or where there is no row. */
  readonly defaults?: Readonly<Record<string, string | number | boolean>>;
}

export interface DataTableOptions {
  /**
   * Data tables by name, or by the id or ARN that a document writes. Blocks read and write them while the simulation runs.
   *
   * Answer: for queries `value` is the attributes that were found, by query and attribute; for a list it is its rows as
   * the service shapes them.
   *
   * @example
   * { dataTables: { Branches: { keys: ["city"], rows: [{ city: "Leeds", phone: "+15550100042" }] } } }
   */
  readonly dataTables?: Readonly<Record<string, DataTableRows>>;
}

type Row = Readonly<Record<string, JsonValue>>;

function listOf(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** The primary values of a block as a row: queries say `AttributeName`, lists and writes say `Name`. */
function keysOf(value: JsonValue | undefined): Row {
  return Object.fromEntries(
    listOf(value).map(({ AttributeName, Name, Value = "" }) => [asText(AttributeName ?? Name), Value]),
  );
}

function fits(row: Row, keys: Row): boolean {
  return Object.entries(keys).every(([name, value]) => asText(memberOf(row, name)) === asText(value));
}

function evaluate({ defaults = {} }: DataTableRows, rows: readonly Row[], parameters: JsonObject): JsonObject {
  const found = listOf(parameters.Queries).map(({ QueryName, Attributes, PrimaryValues }) => {
    const row = { ...defaults, ...rows.find((each) => fits(each, keysOf(PrimaryValues))) };
    const names = Array.isArray(Attributes) ? Attributes.map(asText) : [];
    const values = names.flatMap((name) => {
      const value = memberOf(row, name);
      return value === undefined ? [] : [[name, value] as const];
    });
    return [asText(QueryName), Object.fromEntries(values)] as const;
  });
  return Object.fromEntries(found);
}

function asListed({ keys }: DataTableRows, row: Row): JsonObject {
  const pair = (name: string) => ({ attributeName: name, attributeValue: memberOf(row, name) ?? "" });
  const others = Object.keys(row).filter((name) => !keys.includes(name));
  return { primaryKeys: keys.map(pair), attributes: others.map(pair) };
}

function list(table: DataTableRows, rows: readonly Row[], parameters: JsonObject): JsonObject {
  const written = listOf(parameters.PrimaryKeyGroups);
  const groups = written.length > 0 ? written : [{ PrimaryKeyGroupName: "default", PrimaryValues: [] }];
  const primaryKeyGroups = groups.map(({ PrimaryKeyGroupName, PrimaryValues }) => [
    asText(PrimaryKeyGroupName ?? "default"),
    rows.filter((row) => fits(row, keysOf(PrimaryValues))).map((row) => asListed(table, row)),
  ]);
  return {
    dataTableId: parameters.DataTableId ?? "",
    lockVersion: { dataTable: "1" },
    primaryKeyGroups: Object.fromEntries(primaryKeyGroups),
  };
}

function upsert(table: DataTableRows, rows: readonly Row[], parameters: JsonObject): readonly Row[] {
  return listOf(parameters.DataTableUpsertAttributes).reduce<readonly Row[]>(
    (before, { PrimaryValues, Attributes }) => {
      const keys = keysOf(PrimaryValues);
      const set = listOf(Attributes).map(({ Name, Value, UseDefaultValue }) => [
        asText(Name),
        asText(UseDefaultValue) === "true" ? (memberOf(table.defaults ?? {}, asText(Name)) ?? "") : (Value ?? ""),
      ]);
      const row = { ...before.find((each) => fits(each, keys)), ...keys, ...Object.fromEntries(set) };
      return [...before.filter((each) => !fits(each, keys)), row];
    },
    rows,
  );
}

/** Answers what data table blocks ask, from tables that it keeps for one simulation. */
export function answerDataTables(
  tables: Readonly<Record<string, DataTableRows>>,
): (question: RecordQuestion) => Answer {
  const byName = byTarget(Object.entries(tables));
  const rowsOf = new Map<DataTableRows, readonly Row[]>();
  return ({ operation, parameters }) => {
    const name = asText(parameters.DataTableId);
    const table = byName.find(name);
    if (table === undefined) return byName.unknown(name);
    const rows = rowsOf.get(table) ?? table.rows;
    if (operation === "EvaluateDataTableValues") return { kind: "value", value: evaluate(table, rows, parameters) };
    if (operation === "ListDataTableValues") return { kind: "value", value: list(table, rows, parameters) };
    rowsOf.set(table, upsert(table, rows, parameters));
    return { kind: "value", value: null };
  };
}
