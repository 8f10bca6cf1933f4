import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkKnown,
  checkPresent,
  choiceOf,
  defined,
  type Given,
  recordOf,
  referenceOf,
  textOf,
  wrongType,
} from "../../declaration/property-checks.js";
import { digestMember, type PropertyTable } from "../../driver/property-spec.js";
import { canonicalJson } from "../../plan/canonical-json.js";
import { actionsOf } from "./actions.js";
import type { RuleDeclaration } from "./declaration.js";

export const ruleTable: PropertyTable = {
  name: { label: "name" },
  event: { label: "event", change: "replace", impact: "It becomes another rule with another id." },
  integration: { label: "integration", change: "refuse", reference: "integrationAssociation" },
  condition: { label: "condition", compare: "content", words: conditionInWords },
  actions: {
    label: "actions",
    ownRead: true,
    agrees: (wanted, live) => unordered(wanted) === unordered(live),
    words: (value) => (value as readonly JsonObject[]).map(({ type }) => String(type)).join(", "),
  },
  status: { label: "status", impact: "Only published rules wait for their event." },
  contactTags: { label: "tags of contacts" },
};

const allowed = ["event", "integration", "condition", "actions", "status", "contactTags", "formerName", "tags"];
const foreignEvents = ["OnZendeskTicketCreate", "OnZendeskTicketStatusUpdate", "OnSalesforceCaseCreate"];
const events = [
  "OnPostCallAnalysisAvailable",
  "OnRealTimeCallAnalysisAvailable",
  "OnRealTimeChatAnalysisAvailable",
  "OnPostChatAnalysisAvailable",
  "OnAfterCallWorkAvailable",
  "OnAfterChatWorkAvailable",
  "OnEmailAnalysisAvailable",
  "OnContactEvaluationSubmit",
  "OnMetricDataUpdate",
  "OnCaseCreate",
  "OnCaseUpdate",
  "OnSlaBreach",
  "OnAlertUpdate",
  "OnSchedulePublish",
  "OnScheduleUpdate",
  "OnScheduleTimeOffRequestActivity",
  ...foreignEvents,
];

/** Checks a rule and gives it as the engine compares it. */
export function normaliseRule(declaration: RuleDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, allowed, report);
  checkName(declaration.name, report);
  for (const key of ["event", "condition", "actions"]) checkPresent(given, { key, label: key }, report);
  const event = choiceOf(given, { key: "event", label: "event" }, events, report) ?? "";
  const isForeign = foreignEvents.includes(event);
  if (events.includes(event) && isForeign !== (given.integration !== undefined)) {
    report.add("PLAN304", { resource: report.resource, event, isForeign }, "/integration");
  }
  const integration = { key: "integration", label: "integration" };
  const contactTags = recordOf(given, { key: "contactTags", label: "tags of contacts" }, report);
  for (const key of Object.keys(contactTags ?? {})) {
    const tag = { key, label: `value of the contact tag "${key}"` };
    textOf(contactTags as Given, tag, [0, 256], report, `/contactTags/${key}`);
  }
  return defined({
    name: declaration.name,
    event,
    integration: referenceOf(given, integration, "integrationAssociation", report),
    condition: conditionOf(given.condition, report),
    actions: actionsOf(given, report),
    status: choiceOf(given, { key: "status", label: "status" }, ["PUBLISHED", "DRAFT"], report) ?? "PUBLISHED",
    contactTags: (contactTags ?? {}) as JsonObject,
  });
}

function checkName(name: string, report: CheckReport): void {
  if (name.trim() === "" || /^[0-9a-zA-Z._-]+$/.test(name)) return;
  const problem = "has characters that names of rules cannot have";
  report.add("PLAN103", { resource: report.resource, problem, allowed: "letters, digits and . _ -, no blanks" });
}

function conditionOf(value: unknown, report: CheckReport): string | undefined {
  if (typeof value === "string" || value === undefined) {
    return textOf({ condition: value }, { key: "condition", label: "condition" }, [1, 1_000_000], report) ?? undefined;
  }
  if (isJsonObject(value)) return JSON.stringify(value);
  wrongType(report, "condition", "condition", value, "text or an object");
  return undefined;
}

function conditionInWords(value: JsonValue): string {
  if (isJsonObject(value)) return `text ${String(value[digestMember]).slice(0, 8)}`;
  return value === null ? "none" : `${String(value).length.toLocaleString("en-GB")} characters`;
}

/** Equal for what differs in nothing but the order of lists. */
function unordered(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(unordered).toSorted().join(",")}]`;
  if (!isJsonObject(value)) return canonicalJson(value);
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${unordered(part)}`).join(",")}}`;
}
