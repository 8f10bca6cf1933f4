import { type JsonObject, type JsonValue, limits } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkFlowType,
  checkKnown,
  checkPresent,
  choiceOf,
  countOf,
  defined,
  type Given,
  referenceListOf,
  referenceOf,
  textOf,
  wrongType,
} from "../../declaration/property-checks.js";
import { isReference } from "../../declaration/resource-declaration.js";
import { words } from "../../declaration/words.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import { namesInWords } from "../list-changes.js";
import type { QueueDeclaration } from "./declaration.js";

/** Outbound caller id as the engine compares it: null for a part that shall not be there. */
export type CallerId = {
  readonly name: JsonValue;
  readonly number: JsonValue;
  readonly flow: JsonValue;
};

const outboundEmail = { key: "outboundEmailAddress", label: "outbound e-mail address" };
const additionalEmails = { key: "additionalEmailAddresses", label: "additional e-mail addresses" };
/** Nobody publishes how many a queue can have; an instance has as many (quota, checked 2026-11-20). */
const mostEmails = limits.instance.emailAddresses.value;

export const queueTable: PropertyTable = {
  name: { label: "name" },
  description: { label: "description", stays: true },
  hours: { label: "hours of operation", reference: "hoursOfOperation", impact: "Opening times of the queue change." },
  maxContacts: { label: "maximum contacts", words: (value) => (value === null ? "no limit" : String(value)) },
  outboundCallerId: {
    label: "outbound caller id",
    late: "costs-a-call",
    words: (value, nameOf) => callerIdInWords(value as CallerId | null, nameOf),
  },
  quickConnects: {
    label: "quick connects",
    compare: "set",
    reference: "quickConnect",
    late: "own-call",
    ownRead: true,
    dropped: [],
    words: namesInWords("quickConnect"),
  },
  outboundEmailAddress: { label: outboundEmail.label, reference: "emailAddress", late: "costs-a-call" },
  additionalEmailAddresses: {
    label: additionalEmails.label,
    compare: "set",
    reference: "emailAddress",
    late: "own-call",
    ownRead: true,
    dropped: [],
    words: namesInWords("emailAddress"),
  },
  status: { label: "status", late: "own-call", impact: "A disabled queue takes no new contacts." },
};

const allowed = [
  "hours",
  "description",
  "maxContacts",
  "outboundCallerId",
  "quickConnects",
  "outboundEmailAddress",
  "additionalEmailAddresses",
  "status",
  "formerName",
  "tags",
];
const whisper = "OUTBOUND_WHISPER";

/** Checks a queue and gives it as the engine compares it. */
export function normaliseQueue(declaration: QueueDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, allowed, report);
  const hours = { key: "hours", label: "hours of operation" };
  checkPresent(given, hours, report);
  return defined({
    name: declaration.name,
    description: textOf(given, { key: "description", label: "description" }, [1, 250], report),
    hours: referenceOf(given, hours, "hoursOfOperation", report),
    maxContacts: countOf(given, { key: "maxContacts", label: "maximum contacts" }, report),
    outboundCallerId: callerIdOf(given.outboundCallerId, report),
    quickConnects: referenceListOf(
      given,
      { key: "quickConnects", label: "quick connects" },
      "quickConnect",
      limits.instance.quickConnectsPerQueue.value,
      report,
    ),
    outboundEmailAddress: referenceOf(given, outboundEmail, "emailAddress", report),
    additionalEmailAddresses: additionalOf(given, report),
    status: choiceOf(given, { key: "status", label: "status" }, ["ENABLED", "DISABLED"], report) ?? "ENABLED",
  });
}

/** The outbound address is one of the queue's anyway. */
function additionalOf(given: Given, report: CheckReport): JsonValue | undefined {
  const list = referenceListOf(given, additionalEmails, "emailAddress", mostEmails, report);
  const outbound = given.outboundEmailAddress;
  if (list === undefined || !isReference(outbound)) return list;
  const { resource } = report;
  const listed = Array.isArray(given.additionalEmailAddresses) ? given.additionalEmailAddresses : [];
  const index = listed.findIndex((value) => isReference(value) && value.name === outbound.name);
  if (index >= 0) {
    const entry = words("emailAddress", outbound.name);
    const property = "outbound and additional e-mail addresses";
    report.add("PLAN203", { resource, property, entry }, `/additionalEmailAddresses/${index}`);
  }
  return list;
}

function callerIdOf(value: unknown, report: CheckReport): JsonValue {
  if (value === undefined) return null;
  const key = "outboundCallerId";
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    wrongType(report, key, "outbound caller id", value, "an object with name, number or flow");
    return null;
  }
  const given = value as Given;
  checkKnown(given, ["name", "number", "flow"], report, `/${key}`);
  const flow = { key: "flow", label: "outbound whisper flow" };
  checkFlowType(given, flow, whisper, report, `/${key}/flow`);
  const callerId: CallerId = {
    name: textOf(given, { key: "name", label: "outbound caller id name" }, [1, 255], report),
    number: referenceOf(given, { key: "number", label: "outbound number" }, "phoneNumber", report, `/${key}/number`),
    flow: referenceOf(given, flow, "flow", report, `/${key}/flow`),
  };
  return Object.values(callerId).every((part) => part === null) ? null : callerId;
}

function callerIdInWords(value: CallerId | null, nameOf: (id: string) => string): string {
  if (value === null) return "none";
  const parts = [
    typeof value.name === "string" && `"${value.name}"`,
    typeof value.number === "string" && nameOf(value.number),
    typeof value.flow === "string" && nameOf(value.flow),
  ];
  return parts.filter(Boolean).join(", ");
}
