import { isJsonObject, type JsonObject } from "@flowc/connect-model";
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
  textOf,
  wrongType,
} from "../../declaration/property-checks.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import { objectOfText } from "../wire.js";
import { actionsIn, contentInWords, contentText } from "./content.js";
import type { ViewDeclaration } from "./declaration.js";

export const viewTable: PropertyTable = {
  name: { label: "name" },
  description: { label: "description", stays: true },
  content: {
    label: "content",
    compare: "content",
    impact: "Flows show the new page at once.",
    words: contentInWords,
  },
  published: { label: "published", words: (value) => (value === true ? "yes" : "no") },
  draft: { label: "draft", compare: "content", words: contentInWords },
  version: { label: "version", compare: "write-only", words: (value) => `new, "${String(value)}"` },
};

const allowed = ["template", "actions", "status", "description", "version", "formerName", "tags"];
const template = { key: "template", label: "template" };
const actions = { key: "actions", label: "actions" };
const nameForm = /^[\p{L}\p{N}_.:/=+\-@()'][\p{L}\p{Z}\p{N}_.:/=+\-@()']*$/u;
const textForm = /^[\p{L}\p{N}_.:/=+\-@,()'][\p{L}\p{Z}\p{N}_.:/=+\-@,()']*$/u;
const nameWords = "letters, digits, blanks and _ . : / = + - @ ( ) '";

/** Checks a view and gives it as the engine compares it. */
export function normaliseView(declaration: ViewDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, allowed, report);
  checkName(declaration.name, report);
  checkPresent(given, template, report);
  const status = choiceOf(given, { key: "status", label: "status" }, ["PUBLISHED", "SAVED"], report) ?? "PUBLISHED";
  const page = templateOf(given.template, status, report);
  const declared = actionsOf(given, report);
  if (page !== undefined) checkActions(page, declared, report);
  const content = page && contentText({ template: page, actions: declared });
  if (given.version !== undefined && status === "SAVED")
    report.add("PLAN295", { resource: report.resource }, "/version");
  return defined({
    name: declaration.name,
    description: plainTextOf(given, "description", report),
    ...(status === "SAVED" ? { draft: content } : { content, published: true }),
    version: plainTextOf(given, "version", report) ?? undefined,
  });
}

function checkName(name: string, report: CheckReport): void {
  if (name.trim() === "" || nameForm.test(name)) return;
  const problem = "has characters that names of views cannot have";
  report.add("PLAN103", { resource: report.resource, problem, allowed: nameWords });
}

function plainTextOf(given: Given, key: string, report: CheckReport): string | null {
  const text = textOf(given, { key, label: key }, [1, 4096], report);
  if (text === null || text === "" || textForm.test(text)) return text;
  report.add(
    "PLAN296",
    { resource: report.resource, property: key, value: text, allowed: `${nameWords} ,` },
    `/${key}`,
  );
  return text;
}

function templateOf(value: unknown, status: string, report: CheckReport): JsonObject | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "string" && !isJsonObject(value)) {
    wrongType(report, "template", "template", value, "an object or its JSON text");
    return undefined;
  }
  const page = typeof value === "string" ? objectOfText(value) : (JSON.parse(JSON.stringify(value)) as JsonObject);
  const problem = page === undefined ? "is not the text of a JSON object" : pageProblem(page, status);
  if (problem !== undefined) report.add("PLAN293", { resource: report.resource, problem }, "/template");
  return page;
}

/** What a page lacks that is to be published; what is only saved may lack it. */
function pageProblem({ Head, Body }: JsonObject, status: string): string | undefined {
  if (status === "SAVED") return undefined;
  if (!isJsonObject(Head)) return "has no Head";
  if (!isJsonObject(Head.Configuration)) return "has no Head.Configuration";
  return Array.isArray(Body) ? undefined : "has no Body, which is a list of components";
}

function actionsOf(given: Given, report: CheckReport): readonly string[] {
  const listed = listOf(given, actions, [0, 1000], report).map((action, index) => {
    const pointer = `actions/${index}`;
    if (typeof action !== "string") {
      wrongType(report, pointer, "action", action, "text");
      return "";
    }
    if (action.length > 255 || !nameForm.test(action)) {
      const place = { resource: report.resource, property: "action", value: action };
      report.add("PLAN296", { ...place, allowed: `1 to 255 ${nameWords}` }, `/${pointer}`);
    }
    return action;
  });
  checkOnce(listed, actions, report);
  return listed;
}

/** An action that the page offers and the view does not declare has no branch in any flow. */
function checkActions(page: JsonObject, declared: readonly string[], report: CheckReport): void {
  for (const action of new Set(actionsIn(page))) {
    if (declared.includes(action)) continue;
    const help = { declared, nearest: nearest(action, declared) };
    report.add("PLAN294", { resource: report.resource, action, ...help }, "/actions");
  }
}
