import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkKnown,
  checkOnce,
  checkPresent,
  choiceOf,
  defined,
  type Given,
  listOf,
  type PropertyName,
  textOf,
} from "../../declaration/property-checks.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import type { PredefinedAttributeDeclaration } from "./declaration.js";

const values = { key: "values", label: "values" };
const purposes = { key: "purposes", label: "purposes" };
const allowedValues = { key: "allowedValues", label: "allowed values" };

export const predefinedAttributeTable: PropertyTable = {
  values: {
    label: values.label,
    compare: "set",
    impact: "Users keep proficiencies of values that are gone, but no routing step can ask for them.",
    words: textsInWords,
  },
  purposes: { label: purposes.label, compare: "set", words: textsInWords },
  allowedValues: { label: allowedValues.label },
};

/** Names that start with this are the service's own. */
const systemPrefix = "connect:";
const mostCharacters = 100;

/** Checks a predefined attribute and gives it as the engine compares it. */
export function normalisePredefinedAttribute(
  declaration: PredefinedAttributeDeclaration,
  report: CheckReport,
): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, [values.key, purposes.key, allowedValues.key], report);
  checkName(declaration.name, report);
  checkPresent(given, values, report);
  return defined({
    values: textListOf(given, values, 500, report) ?? [],
    purposes: textListOf(given, purposes, 10, report),
    allowedValues: choiceOf(given, allowedValues, ["ONLY_THESE", "ANY"], report),
  });
}

function checkName(name: string, report: CheckReport): void {
  const { length } = [...name];
  if (name.toLowerCase().startsWith(systemPrefix)) {
    report.add("PLAN240", { name });
  } else if (name.trim() === "" || length > mostCharacters) {
    const problem = name.trim() === "" ? "is empty" : `has ${length} characters`;
    report.add("PLAN103", { resource: report.resource, problem, allowed: `1 to ${mostCharacters} characters` });
  }
}

function textListOf(given: Given, name: PropertyName, max: number, report: CheckReport): JsonValue[] | undefined {
  const { key, label } = name;
  if (given[key] === undefined) return undefined;
  const list = listOf(given, name, [0, max], report);
  const texts = list.flatMap((_value, index) => {
    const entry = { key: String(index), label: `entry ${index + 1} of the ${label}` };
    const inside: CheckReport = {
      ...report,
      add: (code, parameters, pointer = "") => report.add(code, parameters, `/${key}${pointer}`),
    };
    return textOf({ ...list } as Given, entry, [1, mostCharacters], inside) ?? [];
  });
  checkOnce(
    texts.map((text) => `"${text}"`),
    name,
    report,
  );
  return texts;
}

function textsInWords(value: JsonValue): string {
  const texts = Array.isArray(value) ? value.map(String) : [];
  return texts.length === 0 ? "none" : texts.toSorted().join(", ");
}
