import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import { nearest } from "@flowc/diagnostics";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkKnown,
  checkOnce,
  checkPresent,
  choiceOf,
  type Given,
  listOf,
  switchOf,
  textOf,
  wrongType,
} from "../../declaration/property-checks.js";

/** A field as it is compared: null for what shall not be there. */
export type Field = {
  readonly name: string;
  readonly type: string;
  readonly description: string | null;
  readonly options: readonly string[] | null;
  readonly default: string | null;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
  readonly isInvisible: boolean;
};

const types =
  "NAME DESCRIPTION SCHEDULED_TIME QUICK_CONNECT URL NUMBER TEXT TEXT_AREA DATE_TIME BOOLEAN SINGLE_SELECT EMAIL SELF_ASSIGN EXPIRY_DURATION".split(
    " ",
  );
const members = ["name", "type", "description", "options", "default", "isRequired", "isReadOnly", "isInvisible"];
const label = { key: "fields", label: "fields" };

/** Reads and checks the fields of a template. */
export function fieldsOf(given: Given, report: CheckReport): readonly Field[] {
  const fields = listOf(given, label, [1, 50], report).map((value, index) => fieldOf(value, index, report));
  const known = fields.filter((field) => field !== undefined);
  checkOnce(
    known.map(({ name }) => name),
    label,
    report,
  );
  const names = known.filter(({ type }) => type === "NAME").length;
  if (given.fields !== undefined && known.length === fields.length && names !== 1) {
    report.add("PLAN297", { resource: report.resource, count: names }, "/fields");
  }
  return known;
}

function fieldOf(value: unknown, index: number, report: CheckReport): Field | undefined {
  const pointer = `fields/${index}`;
  if (!isJsonObject(value)) {
    wrongType(report, pointer, "field", value, "an object with name and type");
    return undefined;
  }
  const given = value as Given;
  const at = (key: string, words = key) => ({ key, label: `${words} of field ${index + 1}` });
  checkKnown(given, members, report, `/${pointer}`);
  checkPresent(given, at("name"), report, `/${pointer}/name`);
  checkPresent(given, at("type"), report, `/${pointer}/type`);
  const type = choiceOf(given, at("type"), types, report, `/${pointer}/type`) ?? "";
  const field: Field = {
    name: textOf(given, at("name"), [1, 100], report, `/${pointer}/name`) ?? "",
    type,
    description: textOf(given, at("description"), [1, 255], report, `/${pointer}/description`),
    options: optionsOf(given, index, report),
    default: textOf(given, at("default"), [0, 4096], report, `/${pointer}/default`),
    isRequired: type === "NAME" || switchOf(given, at("isRequired"), report, `/${pointer}/isRequired`) === true,
    isReadOnly: switchOf(given, at("isReadOnly"), report, `/${pointer}/isReadOnly`) === true,
    isInvisible: switchOf(given, at("isInvisible"), report, `/${pointer}/isInvisible`) === true,
  };
  const problem = problemOf(field, given);
  if (problem !== undefined) {
    report.add("PLAN299", { resource: report.resource, field: field.name, problem }, `/${pointer}`);
  }
  checkDefault(field, `/${pointer}/default`, report);
  return field;
}

function optionsOf(given: Given, index: number, report: CheckReport): readonly string[] | null {
  if (given.options === undefined) return null;
  const name = { key: "options", label: `options of field ${index + 1}` };
  const pointer = `/fields/${index}/options`;
  const options = listOf(given, name, [1, 50], report, pointer).map((option, place) => {
    const one = { key: "option", label: `option of field ${index + 1}` };
    return textOf({ option }, one, [1, 100], report, `${pointer}/${place}`) ?? "";
  });
  checkOnce(options, name, report, pointer);
  return options;
}

function problemOf({ type, options, isRequired, isReadOnly, isInvisible, ...field }: Field, given: Given) {
  if (type === "SINGLE_SELECT" && options === null) return "has no options to choose from";
  if (type !== "SINGLE_SELECT" && options !== null) return `has options, but is of type ${type}`;
  if (type === "NAME" && given.isRequired === false) return "is the name of the task and shall not be required";
  const isLocked = isReadOnly || isInvisible;
  if (isRequired && isLocked && (field.default ?? "") === "") {
    return "is required, but agents cannot fill it in and it has no default";
  }
  return undefined;
}

function checkDefault({ default: value, type, options, name }: Field, pointer: string, report: CheckReport): void {
  if (value === null) return;
  const place = { resource: report.resource, property: `default of field "${name}"`, value };
  const allowed = type === "BOOLEAN" ? ["true", "false"] : options;
  if (allowed !== null && allowed.length > 0 && !allowed.includes(value)) {
    report.add("PLAN113", { ...place, allowed, nearest: nearest(value, allowed) }, pointer);
  }
  if (type === "NUMBER" && (value.trim() === "" || Number.isNaN(Number(value)))) {
    report.add("PLAN127", { ...place, found: `"${value}"`, wanted: "the text of a number" }, pointer);
  }
}

interface WireId {
  readonly Id?: { readonly Name?: string };
}

/** The fields of a template on the wire: types apart from constraints and defaults. */
export interface WireFields {
  readonly Fields?: readonly (WireId & {
    readonly Type?: string;
    readonly Description?: string;
    readonly SingleSelectOptions?: readonly string[];
  })[];
  readonly Constraints?: {
    readonly RequiredFields?: readonly WireId[];
    readonly ReadOnlyFields?: readonly WireId[];
    readonly InvisibleFields?: readonly WireId[];
  };
  readonly Defaults?: { readonly DefaultFieldValues?: readonly (WireId & { readonly DefaultValue?: string })[] };
}

/** Fields as a request has them. All three members replace what is there. */
export function wireFields(value: JsonValue): WireFields {
  const fields = value as unknown as readonly Field[];
  const idOf = ({ name }: Field) => ({ Id: { Name: name } });
  const those = (isWanted: (field: Field) => boolean) => fields.filter(isWanted).map(idOf);
  return {
    Fields: fields.map((field) => ({
      ...idOf(field),
      Type: field.type,
      ...(field.description !== null && { Description: field.description }),
      ...(field.options !== null && { SingleSelectOptions: field.options }),
    })),
    Constraints: {
      RequiredFields: those(({ isRequired }) => isRequired),
      ReadOnlyFields: those(({ isReadOnly }) => isReadOnly),
      InvisibleFields: those(({ isInvisible }) => isInvisible),
    },
    Defaults: {
      DefaultFieldValues: fields.flatMap((field) =>
        field.default === null ? [] : [{ ...idOf(field), DefaultValue: field.default }],
      ),
    },
  };
}

/** Fields as an answer tells them. */
export function liveFields({ Fields = [], Constraints = {}, Defaults = {} }: WireFields): JsonValue {
  const has = (list: readonly WireId[] | undefined, name: string) => list?.some(({ Id }) => Id?.Name === name) ?? false;
  return Fields.map(({ Id, Type = "", Description, SingleSelectOptions }): Field => {
    const name = Id?.Name ?? "";
    const value = Defaults.DefaultFieldValues?.find((one) => one.Id?.Name === name)?.DefaultValue;
    return {
      name,
      type: Type,
      description: Description || null,
      options: SingleSelectOptions && SingleSelectOptions.length > 0 ? SingleSelectOptions : null,
      default: value ?? null,
      isRequired: has(Constraints.RequiredFields, name),
      isReadOnly: has(Constraints.ReadOnlyFields, name),
      isInvisible: has(Constraints.InvisibleFields, name),
    };
  }) as unknown as JsonValue;
}

/** Fields as an author writes them: without what is the default. */
export function declaredFields(value: JsonValue): JsonValue {
  const fields = value as unknown as readonly Field[];
  return fields.map(({ name, type, isRequired, isReadOnly, isInvisible, ...field }) => ({
    name,
    type,
    ...(field.description !== null && { description: field.description }),
    ...(field.options !== null && { options: [...field.options] }),
    ...(field.default !== null && { default: field.default }),
    ...(isRequired && type !== "NAME" && { isRequired }),
    ...(isReadOnly && { isReadOnly }),
    ...(isInvisible && { isInvisible }),
  })) satisfies JsonObject[];
}

/** Fields in words: their names. */
export function fieldsInWords(value: JsonValue): string {
  const fields = (value ?? []) as unknown as readonly Field[];
  return fields.length === 0
    ? "none"
    : fields.map(({ name, isRequired }) => (isRequired ? `${name}*` : name)).join(", ");
}
