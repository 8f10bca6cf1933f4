import type { Block, ParameterValue } from "@flowc/connect-model";
import { type Code, list, literal, type Member, object } from "../../program/code.js";
import type { BlockWriter, SketchContext } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { isList, isMembers, option, ParameterReader, textOption, textsOf } from "../parameters.js";
import { sketchOf } from "../sketch.js";

export const evaluateDataTableValues: BlockWriter = {
  type: "EvaluateDataTableValues",
  methods: ["evaluateDataTable"],
  sketch(block, context) {
    const { parameters, table, matched } = open(block, context);
    const queries = membersOf(parameters.take("Queries"), (query) => queryMember(query, context));
    if (table === undefined || queries === undefined || matched === undefined || !parameters.isExact())
      return undefined;
    return sketchOf("evaluateDataTable", matched, { positional: [table, object(queries)], resultName: "values" });
  },
};

export const listDataTableValues: BlockWriter = {
  type: "ListDataTableValues",
  methods: ["listDataTable"],
  sketch(block, context) {
    const { parameters, table, matched } = open(block, context);
    const isGrouped = parameters.has("PrimaryKeyGroups");
    const groups = membersOf(parameters.take("PrimaryKeyGroups"), (group) => groupMember(group, context));
    if (table === undefined || matched === undefined || !parameters.isExact()) return undefined;
    if (isGrouped !== (groups !== undefined)) return undefined;
    return sketchOf("listDataTable", matched, {
      positional: groups === undefined ? [table] : [table, object(groups)],
      resultName: "rows",
    });
  },
};

export const upsertDataTableValues: BlockWriter = {
  type: "UpsertDataTableValues",
  methods: ["writeDataTable"],
  sketch(block, context) {
    const { parameters, table, matched } = open(block, context);
    const lock = parameters.text("LockVersion");
    const written = parameters.take("DataTableUpsertAttributes") ?? null;
    const rows = isList(written) ? written.flatMap((row) => rowCode(row, context) ?? []) : [];
    if (table === undefined || matched === undefined || !parameters.isExact()) return undefined;
    if (!isList(written) || rows.length !== written.length) return undefined;
    return sketchOf("writeDataTable", matched, {
      positional: [table, list(rows)],
      options: textOption("lockVersion", lock, context),
    });
  },
};

function open(block: Block, context: SketchContext) {
  const parameters = new ParameterReader(block.parameters);
  const table = parameters.text("DataTableId");
  return {
    parameters,
    table: table === undefined ? undefined : context.text(table),
    matched: matchOutcomes(block, [failure()], "continues"),
  };
}

/** A list of named things as members; nothing when one cannot be said or two have one name. */
function membersOf(
  value: ParameterValue | undefined,
  write: (item: ParameterReader) => Member | undefined,
): Member[] | undefined {
  if (value === undefined || !isList(value)) return undefined;
  const members = value.flatMap((item): Member[] => {
    const reader = new ParameterReader(isMembers(item) ? item : { item });
    const member = write(reader);
    return member && reader.isExact() ? [member] : [];
  });
  // An object keeps one value for each name, and names that are numbers come first.
  const names = members.map(({ name }) => name);
  const isOrdered = Object.keys(Object.fromEntries(names.map((name) => [name, 0]))).join("\n") === names.join("\n");
  return members.length === value.length && isOrdered ? members : undefined;
}

function queryMember(query: ParameterReader, context: SketchContext): Member | undefined {
  const name = query.text("QueryName");
  const attributes = textsOf(query.take("Attributes"));
  const hasKey = query.has("PrimaryValues");
  const key = membersOf(query.take("PrimaryValues"), (value) => keyMember(value, "AttributeName", context));
  if (name === undefined || attributes === undefined || hasKey !== (key !== undefined)) return undefined;
  const read = { name: "attributes", value: list(attributes.map((attribute) => literal(attribute))) };
  return { name, value: object([read, ...option("key", key && object(key))]) };
}

function groupMember(group: ParameterReader, context: SketchContext): Member | undefined {
  const name = group.text("PrimaryKeyGroupName");
  const key = membersOf(group.take("PrimaryValues"), (value) => keyMember(value, "Name", context));
  return name === undefined || key === undefined ? undefined : { name, value: object(key) };
}

function keyMember(value: ParameterReader, nameMember: string, context: SketchContext): Member | undefined {
  const name = value.text(nameMember);
  const text = value.text("Value");
  return name === undefined || text === undefined ? undefined : { name, value: context.text(text) };
}

function rowCode(row: ParameterValue, context: SketchContext): Code | undefined {
  if (!isMembers(row)) return undefined;
  const reader = new ParameterReader(row);
  const group = reader.text("PrimaryKeyGroupName");
  const hasKey = reader.has("PrimaryValues");
  const key = membersOf(reader.take("PrimaryValues"), (value) => keyMember(value, "Name", context));
  const values = membersOf(reader.take("Attributes"), (value) => writtenMember(value, context));
  if (group === undefined || values === undefined || hasKey !== (key !== undefined) || !reader.isExact())
    return undefined;
  return object([
    { name: "group", value: literal(group) },
    ...option("key", key && object(key)),
    { name: "values", value: object(values) },
  ]);
}

function writtenMember(value: ParameterReader, context: SketchContext): Member | undefined {
  const name = value.text("Name");
  const text = value.text("Value");
  const usesDefault = value.take("UseDefaultValue");
  if (name === undefined || (text === undefined) === (usesDefault === undefined)) return undefined;
  if (text !== undefined) return { name, value: context.text(text) };
  return usesDefault === true ? { name, value: object([{ name: "useDefault", value: literal(true) }]) } : undefined;
}
