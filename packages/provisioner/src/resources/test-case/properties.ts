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
import { objectOfText } from "../wire.js";
import { contentProblem, plainContent } from "./content.js";
import type { TestCaseDeclaration } from "./declaration.js";

/** Where the contact comes in, as the engine compares it: null for what shall not be there. */
export type EntryPoint = {
  readonly type: string;
  readonly flow: JsonValue;
  readonly number: string | null;
  readonly from: string | null;
};

export const testCaseTable: PropertyTable = {
  name: { label: "name" },
  description: { label: "description" },
  content: { label: "content", compare: "content", words: contentInWords },
  entryPoint: {
    label: "entry point",
    stays: true,
    words: (value, nameOf) => entryPointInWords(value as EntryPoint | null, nameOf),
  },
  initializationData: { label: "initialization data", stays: true },
  status: { label: "status", impact: "Only published test cases can be executed." },
};

const allowed = ["content", "entryPoint", "initializationData", "status", "description", "formerName", "tags"];
const phoneNumber = /^\+[1-9]\d{1,14}$/;

/** Checks a test case and gives it as the engine compares it. */
export function normaliseTestCase(declaration: TestCaseDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, allowed, report);
  checkPresent(given, { key: "content", label: "content" }, report);
  const status = choiceOf(given, { key: "status", label: "status" }, ["PUBLISHED", "SAVED"], report) ?? "PUBLISHED";
  const attributes = recordOf(given, { key: "attributes", label: "attributes" }, report);
  for (const key of Object.keys(attributes ?? {})) {
    textOf(attributes as Given, { key, label: `attribute "${key}"` }, [0, 32_768], report, `/attributes/${key}`);
  }
  return defined({
    name: declaration.name,
    description: textOf(given, { key: "description", label: "description" }, [1, 500], report),
    content: contentOf(given.content, status, report),
    entryPoint: entryPointOf(given, report),
    initializationData: initializationOf(given.initializationData, report),
    status,
  });
}

function contentOf(value: unknown, status: string, report: CheckReport): JsonValue | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "string" && !isJsonObject(value)) {
    wrongType(report, "content", "content", value, "an object or its JSON text");
    return undefined;
  }
  const content = typeof value === "string" ? objectOfText(value) : (plainContent(value) as JsonObject);
  const problem =
    content === undefined
      ? "is not the text of a JSON object"
      : status === "SAVED"
        ? undefined
        : contentProblem(content);
  if (problem !== undefined) report.add("PLAN305", { resource: report.resource, problem }, "/content");
  return content;
}

function initializationOf(value: unknown, report: CheckReport): JsonValue {
  if (value === undefined) return null;
  const data = typeof value === "string" ? objectOfText(value) : isJsonObject(value) ? plainContent(value) : undefined;
  if (data !== undefined) return data;
  wrongType(report, "initializationData", "initialization data", value, "an object or its JSON text");
  return null;
}

function entryPointOf(properties: Given, report: CheckReport): JsonValue {
  const given = recordOf(properties, { key: "entryPoint", label: "entry point" }, report);
  if (given === undefined) return null;
  const at = (key: string) => `/entryPoint/${key}`;
  checkKnown(given, ["type", "flow", "number", "from"], report, "/entryPoint");
  checkPresent(given, { key: "type", label: "type of the entry point" }, report, at("type"));
  const types = ["VOICE_CALL", "CHAT"];
  const type = choiceOf(given, { key: "type", label: "type of the entry point" }, types, report, at("type")) ?? "";
  const problem = entryPointProblem(type, given);
  if (problem !== undefined) report.add("PLAN306", { resource: report.resource, problem }, "/entryPoint");
  return {
    type,
    flow: referenceOf(given, { key: "flow", label: "flow of the entry point" }, "flow", report, at("flow")),
    number: numberOf(given, "number", report),
    from: numberOf(given, "from", report),
  } satisfies EntryPoint;
}

function entryPointProblem(type: string, { flow, number, from }: Given): string | undefined {
  if (type === "CHAT") {
    if (number !== undefined || from !== undefined) return "is a chat, which has no number";
    return flow === undefined ? "is a chat, and has no flow" : undefined;
  }
  if (type !== "VOICE_CALL" || (flow === undefined) !== (number === undefined)) return undefined;
  return flow === undefined ? "has neither a flow nor a number" : "has a flow and a number";
}

function numberOf(given: Given, key: string, report: CheckReport): string | null {
  const label = `${key} of the entry point`;
  const value = textOf(given, { key, label }, [1, 16], report, `/entryPoint/${key}`);
  if (value !== null && value !== "" && value.length <= 16 && !phoneNumber.test(value)) {
    const allowed = "a plus sign and 2 to 15 digits (E.164)";
    report.add("PLAN296", { resource: report.resource, property: label, value, allowed }, `/entryPoint/${key}`);
  }
  return value;
}

function entryPointInWords(value: EntryPoint | null, nameOf: (id: string) => string): string {
  if (value === null) return "none";
  const { type, flow, number } = value;
  return `${type === "CHAT" ? "chat" : "call"} to ${typeof flow === "string" ? nameOf(flow) : number}`;
}

function contentInWords(value: JsonValue): string {
  if (isJsonObject(value) && digestMember in value) return `content ${String(value[digestMember]).slice(0, 8)}`;
  const observations = typeof value === "string" ? objectOfText(value)?.Observations : undefined;
  const count = Array.isArray(observations) ? observations.length : 0;
  return count === 1 ? "1 observation" : `${count} observations`;
}
