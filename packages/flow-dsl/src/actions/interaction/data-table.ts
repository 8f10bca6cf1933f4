import type { FallibleOptions, FlowGoesOn } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import type { BlockStep } from "../../recording/step.js";
import type { FreeHandles } from "../../values/handles.js";
import { type ParameterInput, parametersFrom, text } from "../../values/parameter.js";
import { targetWords } from "../../values/prompt.js";
import type { LooseText, Text, Value } from "../../values/value.js";

/** The primary key of a row: the value of each of its attributes. */
export type RowKey = Readonly<Record<string, Text>>;

/** What is looked up: attributes of the row with a key. Lists are not supported. */
export interface DataTableQuery {
  readonly attributes: readonly string[];
  readonly key?: RowKey;
}

/** Handles by query and attribute. */
export type DataTableHandles<Q> = {
  readonly [N in keyof Q]: Q[N] extends { readonly attributes: readonly (infer A extends string)[] }
    ? { readonly [K in A]: Value<LooseText> }
    : never;
} & FlowGoesOn;

/** What is written into a row. */
export interface DataTableRow {
  /** Name for the row in this block, for example `default`. */
  readonly group: string;
  readonly key?: RowKey;
  /** By attribute, at most 25 in all of the block: a value, or the default value of the attribute. */
  readonly values: Readonly<Record<string, Text | { readonly useDefault: true }>>;
}

export interface WriteDataTableOptions<F> extends FallibleOptions<F> {
  /** Version of the table that must not have changed meanwhile, from `listDataTable`. Default `LATEST`. */
  readonly lockVersion?: Text;
}

/** What a list came back with. */
export interface DataTableList extends FlowGoesOn {
  readonly dataTableId: Value<string>;
  /** For `lockVersion` of `writeDataTable`. */
  readonly lockVersion: Value<string>;
  /**
   * Rows by group (`default` when none was named). Elements of a row are reached with `valueAt` in backticks, as the
   * block page shows.
   */
  readonly primaryKeyGroups: FreeHandles;
}

export interface DataTables {
  /**
   * Looks values up in a data table. They can be read until the next block about a data table.
   *
   * Console block: Data table, evaluate (`EvaluateDataTableValues`). Source: public exports and conformance probes,
   * 2026-11-20.
   * @param table id or ARN of the table, or a handle
   * @param queries 1 to 5, by a name that is unique in the flow
   * @returns a handle for each attribute of each query, `$.DataTables.<query>.<attribute>`
   *
   * @example
   * ```ts
   * const found = f.evaluateDataTable("prices", { tea: { attributes: ["price"], key: { product: "tea" } } });
   * f.playPrompt(`It costs ${found.tea.price}.`);
   * ```
   */
  evaluateDataTable<const Q extends Readonly<Record<string, DataTableQuery>>>(
    table: Text,
    queries: Q,
    options?: FallibleOptions<this>,
  ): DataTableHandles<Q>;

  /**
   * Lists rows of a data table; at most 32 KB.
   *
   * Console block: Data table, list (`ListDataTableValues`). Source: one public project and the administrator guide,
   * 2026-11-20; the form in the Flow language is assumed.
   * @param groups keys of the rows by a name for them, at most 5. Default: all rows
   */
  listDataTable(table: Text, groups?: Readonly<Record<string, RowKey>>, options?: FallibleOptions<this>): DataTableList;

  /**
   * Writes values into rows of a data table.
   *
   * Console block: Data table, write (`UpsertDataTableValues`). Source: one public project and the administrator
   * guide, 2026-11-20; the form in the Flow language is assumed.
   *
   * @example
   * ```ts
   * f.writeDataTable("callers", [
   *   { group: "default", key: { phone: f.system.customerEndpoint.address }, values: { seen: "yes" } },
   * ]);
   * ```
   */
  writeDataTable(table: Text, rows: readonly DataTableRow[], options?: WriteDataTableOptions<this>): this;
}

export function evaluateDataTable(
  place: Place,
  table: Text,
  queries: Readonly<Record<string, DataTableQuery>>,
  options?: FallibleOptions<never>,
): unknown {
  const written = Object.entries(queries).map(([name, { attributes, key }]) => ({
    QueryName: name,
    Attributes: attributes,
    PrimaryValues: key && Object.entries(key).map(([attribute, value]) => ({ AttributeName: attribute, Value: value })),
  }));
  return place.result("$.DataTables", record(place, "EvaluateDataTableValues", table, { Queries: written }, options));
}

export function listDataTable(
  place: Place,
  table: Text,
  groups?: Readonly<Record<string, RowKey>>,
  options?: FallibleOptions<never>,
): DataTableList {
  const written =
    groups &&
    Object.entries(groups).map(([name, key]) => ({ PrimaryKeyGroupName: name, PrimaryValues: primaryValues(key) }));
  const step = record(place, "ListDataTableValues", table, { PrimaryKeyGroups: written }, options);
  const list: Omit<DataTableList, keyof FlowGoesOn> = {
    dataTableId: place.result("$.DataTableList.ResultData.dataTableId", step),
    lockVersion: place.result("$.DataTableList.ResultData.lockVersion.dataTable", step),
    primaryKeyGroups: place.result("$.DataTableList.ResultData.primaryKeyGroups", step),
  };
  return list as DataTableList;
}

export function writeDataTable(
  place: Place,
  table: Text,
  rows: readonly DataTableRow[],
  options: WriteDataTableOptions<never> = {},
): void {
  const written = rows.map(({ group, key, values }) => ({
    PrimaryKeyGroupName: group,
    PrimaryValues: key && primaryValues(key),
    Attributes: Object.entries(values).map(([name, value]) =>
      typeof value === "object" ? { Name: name, UseDefaultValue: true } : { Name: name, Value: text(value) },
    ),
  }));
  const parameters = { LockVersion: options.lockVersion, DataTableUpsertAttributes: written };
  record(place, "UpsertDataTableValues", table, parameters, options);
}

function primaryValues(key: RowKey): ParameterInput {
  return Object.entries(key).map(([name, value]) => ({ Name: name, Value: value }));
}

function record(
  place: Place,
  type: string,
  table: Text,
  parameters: Readonly<Record<string, ParameterInput | undefined>>,
  options: FallibleOptions<never> = {},
): BlockStep {
  return place.block(
    {
      type,
      parameters: parametersFrom({ DataTableId: table, ...parameters }),
      about: targetWords(table),
      outcomes: [place.failure()],
    },
    options,
  );
}
