import { isReferenceValue, type JsonObject, type JsonValue, referenceMember } from "@flowc/connect-model";
import { nearest } from "@flowc/diagnostics";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkKnown,
  checkOnce,
  checkPresent,
  type Given,
  listOf,
  numberOf,
  type PropertyName,
  recordOf,
  referenceOf,
  textOf,
} from "../../declaration/property-checks.js";
import { isReference, isResourceDeclaration } from "../../declaration/resource-declaration.js";
import { instanceIdOf } from "../../driver/scope.js";
import type { Target, WriteCall } from "../../driver/write-call.js";

/** A proficiency with the name of its attribute. */
interface Proficiency {
  readonly attribute: string;
  readonly value: string;
  readonly level: number;
}

/** A proficiency on the wire. */
export interface WireProficiency {
  readonly AttributeName?: string;
  readonly AttributeValue?: string;
  readonly Level?: number;
}

const most = 10;
const attribute = { key: "attribute", label: "attribute of a proficiency" };
const value = { key: "value", label: "value of a proficiency" };
const level = { key: "level", label: "level of a proficiency" };

/** Reads proficiencies; undefined when they are left as they are. */
export function normaliseProficiencies(
  given: Given,
  name: PropertyName,
  report: CheckReport,
): readonly JsonObject[] | undefined {
  if (given[name.key] === undefined) return undefined;
  const read = listOf(given, name, [0, most], report).flatMap((item, index): JsonObject[] => {
    const pointer = `/${name.key}/${index}`;
    const entry = recordOf({ item }, { key: "item", label: "proficiency" }, report, pointer);
    if (entry === undefined) return [];
    checkKnown(entry, [attribute.key, value.key, level.key], report, pointer);
    for (const needed of [attribute, value, level]) checkPresent(entry, needed, report);
    checkValue(entry, pointer, report);
    return [
      {
        attribute: attributeOf(entry, pointer, report),
        value: textOf(entry, value, [1, 100], report) ?? "",
        level: numberOf(entry, level, [1, 5], report, `${pointer}/level`) ?? 1,
      },
    ];
  });
  checkOnce(read.map(inWords), name, report);
  return read;
}

/** The name of an attribute, or a reference to one that the project declares, however it was written. */
function attributeOf(entry: Given, pointer: string, report: CheckReport): JsonValue {
  const given = entry.attribute;
  const isText = typeof given === "string";
  const declared = isText && report.declared("predefinedAttribute").find(({ name }) => name === given);
  if (isText && !declared) return textOf(entry, attribute, [1, 100], report) ?? "";
  const reference = declared ? { attribute: declared } : entry;
  return referenceOf(reference, attribute, "predefinedAttribute", report, `${pointer}/attribute`) ?? "";
}

/** Looks the value up among those of an attribute that the project declares. */
function checkValue(entry: Given, pointer: string, report: CheckReport): void {
  const { attribute: given, value: wanted } = entry;
  const name = isReference(given) ? given.name : given;
  const declared = report.declared("predefinedAttribute").find((one) => one.name === name);
  if (!isResourceDeclaration(declared) || typeof wanted !== "string") return;
  const { values, allowedValues } = declared.properties as Given;
  if (allowedValues === "ANY" || !Array.isArray(values) || values.includes(wanted)) return;
  const allowed = values.map(String);
  const parameters = { resource: report.resource, property: `proficiency in ${declared.name}`, value: wanted };
  report.add("PLAN113", { ...parameters, allowed, nearest: nearest(wanted, allowed) }, `${pointer}/value`);
}

function inWords({ attribute: named, value: of }: JsonObject): string {
  const name = isReferenceValue(named) ? named[referenceMember].name : String(named);
  return `${name} ${JSON.stringify(of)}`;
}

/** Proficiencies in words: `connect:Language connect:English 5`. */
export function proficienciesInWords(all: JsonValue): string {
  const list = (all ?? []) as unknown as readonly Proficiency[];
  const words = list.map((one) => `${one.attribute} ${one.value} ${one.level}`);
  return words.toSorted().join(", ") || "none";
}

/** A proficiency as the engine compares it. */
export function liveProficiency({ AttributeName = "", AttributeValue = "", Level = 1 }: WireProficiency): JsonObject {
  return { attribute: AttributeName, value: AttributeValue, level: Level };
}

/** The calls that lead from the proficiencies that are there to those that are wanted: room is made first. */
export function proficiencyCalls(target: Target, before: JsonValue, wanted: JsonValue): readonly WriteCall[] {
  const [had, wants] = [listedIn(before), listedIn(wanted)];
  const levels = new Map(had.map((one) => [keyOf(one), one.level]));
  const kept = new Set(wants.map(keyOf));
  const changes: readonly (readonly [operation: string, list: readonly Proficiency[]])[] = [
    ["DisassociateUserProficiencies", had.filter((one) => !kept.has(keyOf(one)))],
    ["UpdateUserProficiencies", wants.filter((one) => levels.has(keyOf(one)) && levels.get(keyOf(one)) !== one.level)],
    ["AssociateUserProficiencies", wants.filter((one) => !levels.has(keyOf(one)))],
  ];
  return changes
    .filter(([, list]) => list.length > 0)
    .map(([operation, list]) => {
      const hasLevel = !operation.startsWith("Disassociate");
      const UserProficiencies = list.map((one) => wireProficiency(one, hasLevel));
      return { operation, input: { InstanceId: instanceIdOf(target.scope), UserId: target.id, UserProficiencies } };
    });
}

function listedIn(list: JsonValue): readonly Proficiency[] {
  return (Array.isArray(list) ? list : []) as unknown as readonly Proficiency[];
}

const keyOf = ({ attribute: name, value: of }: Proficiency) => JSON.stringify([name, of]);

function wireProficiency(
  { attribute: AttributeName, value: AttributeValue, level: Level }: Proficiency,
  hasLevel: boolean,
) {
  return { AttributeName, AttributeValue, ...(hasLevel && { Level }) };
}
