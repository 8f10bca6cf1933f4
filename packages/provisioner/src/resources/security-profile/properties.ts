import type { JsonObject, JsonValue } from "@flowc/connect-model";
import { nearest } from "@flowc/diagnostics";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkKnown,
  checkOnce,
  checkPresent,
  choiceOf,
  defined,
  type Given,
  listOf,
  recordOf,
  referenceOf,
  textOf,
  wrongType,
} from "../../declaration/property-checks.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import type { SecurityProfileDeclaration } from "./declaration.js";
import { knownPermissions } from "./generated/permissions.js";

const permissions = { key: "permissions", label: "permissions" };
const applications = { key: "applications", label: "applications" };
const flowModules = { key: "flowModules", label: "flow modules" };
const dataTables = { key: "dataTableAccess", label: "data table attributes" };
const restricted = { key: "resources", label: "restricted resources" };
const restrictedByTag = "Who has the profile sees other things than before.";

/** How many entries are named before only their number is. */
const countInWords = (noun: string) => (value: JsonValue) =>
  Array.isArray(value) ? (value.length === 0 ? "none" : `${value.length} ${noun}`) : "none";

export const securityProfileTable: PropertyTable = {
  description: { label: "description" },
  permissions: {
    label: permissions.label,
    compare: "set",
    ownRead: true,
    impact: "Its users may do other things from their next sign-in on.",
    words: countInWords("permissions"),
  },
  accessControlTags: { label: "access control tags", ownRead: true, impact: restrictedByTag },
  tagRestrictedResources: { label: "resources restricted by tags", compare: "set", ownRead: true },
  accessControlGroup: {
    label: "access control group",
    ownRead: true,
    reference: "hierarchyGroup",
    impact: restrictedByTag,
  },
  hierarchyRestrictedResources: { label: "resources restricted by hierarchy", compare: "set", ownRead: true },
  applications: { label: applications.label, compare: "set", ownRead: true, words: countInWords("applications") },
  flowModules: { label: flowModules.label, compare: "set", ownRead: true, reference: "flowModule" },
  dataTableAccess: {
    label: dataTables.label,
    compare: "set",
    ownRead: true,
    words: countInWords("attributes"),
  },
};

const allowed = ["description", "permissions", "tagAccess", "hierarchyAccess", "applications", "flowModules"];
const namePattern = /^[ a-zA-Z0-9_@-]{1,127}$/;
const mostPermissions = 500;
const mostResources = 10;

/** Checks a security profile and gives it as the engine compares it. */
export function normaliseSecurityProfile(declaration: SecurityProfileDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, [...allowed, "dataTableAccess", "tags"], report);
  checkName(declaration.name, report);
  return defined({
    description: textOf(given, { key: "description", label: "description" }, [0, 250], report) || null,
    permissions: permissionsOf(given, report),
    ...tagAccessOf(given, report),
    ...hierarchyAccessOf(given, report),
    applications: applicationsOf(given, report),
    flowModules: modulesOf(given, report),
    dataTableAccess: dataTableAccessOf(given, report),
  });
}

function checkName(name: string, report: CheckReport): void {
  if (namePattern.test(name)) return;
  const { length } = [...name];
  const problem =
    length === 0 ? "is empty" : length > 127 ? `has ${length} characters` : "has characters that cannot be in it";
  const allowedName = "1 to 127 letters, digits, blanks and _ @ -, without accents";
  report.add("PLAN103", { resource: report.resource, problem, allowed: allowedName });
}

function permissionsOf(given: Given, report: CheckReport): readonly string[] {
  const names = textsOf(given, permissions, [0, mostPermissions], [1, 128], report);
  for (const [index, permission] of names.entries()) {
    if ((knownPermissions as readonly string[]).includes(permission)) continue;
    const close = nearest(permission, knownPermissions);
    report.add("PLAN205", { resource: report.resource, permission, nearest: close }, `/permissions/${index}`);
  }
  return names;
}

function tagAccessOf(given: Given, report: CheckReport): JsonObject {
  const access = recordOf(given, { key: "tagAccess", label: "access by tags" }, report);
  if (access === undefined) return { accessControlTags: {}, tagRestrictedResources: [] };
  checkKnown(access, ["tags", restricted.key], report, "/tagAccess");
  const name = { key: "tags", label: "access control tags" };
  checkPresent(access, name, report);
  checkPresent(access, restricted, report);
  const tags = recordOf(access, name, report, "/tagAccess/tags") ?? {};
  const count = Object.keys(tags).length;
  if (access.tags !== undefined && (count < 1 || count > 4)) {
    report.add(
      "PLAN204",
      { resource: report.resource, property: name.label, count, min: 1, max: 4 },
      "/tagAccess/tags",
    );
  }
  for (const key of Object.keys(tags)) textOf(tags, { key, label: `tag ${key}` }, [0, 256], report);
  const resources = textsOf(access, restricted, [1, mostResources], [1, 128], report, "/tagAccess/resources");
  return { accessControlTags: tags as JsonObject, tagRestrictedResources: resources };
}

function hierarchyAccessOf(given: Given, report: CheckReport): JsonObject {
  const access = recordOf(given, { key: "hierarchyAccess", label: "access by hierarchy" }, report);
  if (access === undefined) return { accessControlGroup: null, hierarchyRestrictedResources: [] };
  const pointer = "/hierarchyAccess";
  checkKnown(access, ["group", restricted.key], report, pointer);
  checkPresent(access, restricted, report);
  const group = { key: "group", label: "access control group" };
  return {
    accessControlGroup: referenceOf(access, group, "hierarchyGroup", report, `${pointer}/group`),
    hierarchyRestrictedResources: textsOf(
      access,
      restricted,
      [1, mostResources],
      [1, 128],
      report,
      `${pointer}/resources`,
    ),
  };
}

function applicationsOf(given: Given, report: CheckReport): readonly JsonObject[] {
  return entriesOf(given, applications, [0, 10], report, "namespace", (entry, pointer) => {
    checkKnown(entry, ["namespace", "permissions", "type"], report, pointer);
    const type = { key: "type", label: "type of an application" };
    return {
      namespace: requiredText(entry, { key: "namespace", label: "namespace" }, [1, 128], report),
      permissions: textsOf(entry, permissions, [1, 50], [1, 128], report, `${pointer}/permissions`).toSorted(),
      type: choiceOf(entry, type, ["THIRD_PARTY_APPLICATION", "MCP"], report) ?? "THIRD_PARTY_APPLICATION",
    };
  });
}

function modulesOf(given: Given, report: CheckReport): readonly JsonValue[] {
  const modules = listOf(given, flowModules, [0, 10], report).map((module, index) => {
    const name = { key: "module", label: "flow module" };
    return referenceOf({ module }, name, "flowModule", report, `/flowModules/${index}`);
  });
  checkOnce(
    modules.map((module) => JSON.stringify(module)),
    flowModules,
    report,
  );
  return modules.filter((module) => module !== null);
}

function dataTableAccessOf(given: Given, report: CheckReport): readonly JsonObject[] {
  return entriesOf(given, dataTables, [0, 5], report, "attribute", (entry, pointer) => {
    checkKnown(entry, ["attribute", "values"], report, pointer);
    const values = { key: "values", label: "values of a data table attribute" };
    return {
      attribute: requiredText(entry, { key: "attribute", label: "data table attribute" }, [1, 127], report),
      values: textsOf(entry, values, [1, 2], [1, 1000], report, `${pointer}/values`).toSorted(),
    };
  });
}

/** Reads a list of objects that are told apart by one member. */
function entriesOf(
  given: Given,
  name: { readonly key: string; readonly label: string },
  range: readonly [number, number],
  report: CheckReport,
  unique: string,
  read: (entry: Given, pointer: string) => JsonObject,
): readonly JsonObject[] {
  const entries = listOf(given, name, range, report).flatMap((entry, index) => {
    const pointer = `/${name.key}/${index}`;
    const record = recordOf({ entry }, { key: "entry", label: name.label }, report, pointer);
    return record === undefined ? [] : [read(record, pointer)];
  });
  checkOnce(
    entries.map((entry) => JSON.stringify(entry[unique])),
    name,
    report,
  );
  return entries;
}

function requiredText(
  given: Given,
  name: { readonly key: string; readonly label: string },
  range: readonly [number, number],
  report: CheckReport,
): string {
  checkPresent(given, name, report);
  return textOf(given, name, range, report) ?? "";
}

/** Reads a list of texts, each once. */
function textsOf(
  given: Given,
  name: { readonly key: string; readonly label: string },
  range: readonly [number, number],
  length: readonly [number, number],
  report: CheckReport,
  pointer = `/${name.key}`,
): readonly string[] {
  const texts = listOf(given, name, range, report, pointer).flatMap((value, index) => {
    if (typeof value === "string")
      return [textOf({ value }, { key: "value", label: name.label }, length, report) ?? ""];
    wrongType(report, `${pointer.slice(1)}/${index}`, name.label, value, "text");
    return [];
  });
  checkOnce(
    texts.map((text) => JSON.stringify(text)),
    name,
    report,
    pointer,
  );
  return texts;
}
