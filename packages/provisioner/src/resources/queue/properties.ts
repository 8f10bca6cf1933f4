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
import type { PropertyTable } from "../../driver/property-spec.js";
import { namesInWords } from "../list-changes.js";
import type { QueueDeclaration } from "./declaration.js";

/** Outbound caller id as the engine compares it: null for a part that shall not be there. */
export type CallerId = {
  readonly name: JsonValue;
  readonly number: JsonValue;
  readonly flow: JsonValue;
};

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
  status: { label: "status", late: "own-call", impact: "A disabled queue takes no new contacts." },
};

const allowed = [
  "hours",
  "description",
  "maxContacts",
  "outboundCallerId",
  "quickConnects",
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
    status: choiceOf(given, { key: "status", label: "status" }, ["ENABLED", "DISABLED"], report) ?? "ENABLED",
  });
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
