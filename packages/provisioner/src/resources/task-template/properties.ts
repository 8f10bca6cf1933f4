import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkFlowType,
  checkKnown,
  checkPresent,
  choiceOf,
  defined,
  type Given,
  referenceOf,
  textOf,
} from "../../declaration/property-checks.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import type { TaskTemplateDeclaration } from "./declaration.js";
import { fieldsInWords, fieldsOf } from "./fields.js";

export const taskTemplateTable: PropertyTable = {
  name: { label: "name" },
  description: { label: "description", stays: true },
  flow: { label: "flow", reference: "flow", ownRead: true, impact: "New tasks of the template go through it." },
  selfAssignFlow: { label: "self-assign flow", reference: "flow", ownRead: true },
  fields: { label: "fields", ownRead: true, words: fieldsInWords, impact: "Agents see the new form at once." },
  status: { label: "status", impact: "Agents are offered active templates only." },
};

const allowed = ["fields", "flow", "selfAssignFlow", "status", "description", "formerName", "tags"];
const flow = { key: "flow", label: "flow" };
const selfAssign = { key: "selfAssignFlow", label: "self-assign flow" };
const longestName = 100;

/** Checks a task template and gives it as the engine compares it. */
export function normaliseTaskTemplate(declaration: TaskTemplateDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  const { resource } = report;
  checkKnown(given, allowed, report);
  checkPresent(given, { key: "fields", label: "fields" }, report);
  const { length } = [...declaration.name];
  if (length > longestName && length <= 127) {
    const problem = `has ${length} characters`;
    report.add("PLAN103", { resource, problem, allowed: `1 to ${longestName} characters` });
  }
  checkFlowType(given, flow, "CONTACT_FLOW", report);
  const fields = fieldsOf(given, report);
  if (given.flow === undefined && fields.length > 0 && !fields.some(({ type }) => type === "QUICK_CONNECT")) {
    report.add("PLAN298", { resource }, "/flow");
  }
  return defined({
    name: declaration.name,
    description: textOf(given, { key: "description", label: "description" }, [1, 255], report),
    flow: referenceOf(given, flow, "flow", report),
    selfAssignFlow: referenceOf(given, selfAssign, "flow", report),
    fields: fields as unknown as JsonValue,
    status: choiceOf(given, { key: "status", label: "status" }, ["ACTIVE", "INACTIVE"], report) ?? "ACTIVE",
  });
}
