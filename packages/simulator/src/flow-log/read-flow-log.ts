import { isJsonObject, type JsonObject, parseJson } from "@flowc/connect-model";
import type { Diagnostic, Place } from "@flowc/diagnostics";
import { traceDiagnostics } from "../diagnostics/trace-diagnostics.js";
import { type FlowLogEntry, isFlowLogEntry } from "./flow-log-entry.js";

/** Entries of a flow log, and what was not one: SIM150 when there is none at all, SIM151 for lines left out. */
export interface ReadFlowLog {
  /** In the order of the text. */
  readonly entries: readonly FlowLogEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A record of CloudWatch Logs Insights: a list of fields with their values. */
function ofInsights(row: readonly unknown[]): unknown {
  const message = row.find((field) => isJsonObject(field) && field.field === "@message");
  return isJsonObject(message) ? message.value : undefined;
}

/** What is inside the wrappings that the tools of CloudWatch put around an entry. */
function unwrapped(value: unknown): unknown[] {
  if (typeof value === "string") return unwrapped(parseJson(value));
  if (Array.isArray(value)) {
    const message = ofInsights(value);
    return message === undefined ? value.flatMap(unwrapped) : unwrapped(message);
  }
  if (!isJsonObject(value)) return [value];
  const inner = value.message ?? value["@message"] ?? value.events ?? value.results ?? value.logEvents;
  return inner === undefined || isFlowLogEntry(value) ? [value] : unwrapped(inner);
}

/** The JSON in a line: behind the time that `aws logs tail` prints, or doubly quoted in a CSV of Logs Insights. */
function jsonIn(line: string): string {
  const quoted = line.indexOf('"{""');
  if (quoted !== -1) return line.slice(quoted + 1, line.lastIndexOf("}") + 1).replaceAll('""', '"');
  const begin = line.search(/[[{]/);
  return begin === -1 ? line : line.slice(begin);
}

/** Part of a log: its text, the line that it begins in, and what it holds. */
interface LogPart {
  readonly text: string;
  readonly line: number;
  readonly values: readonly unknown[];
}

/** Names of columns, as the head of a CSV has them. */
const headOfCsv = /^"?@\w+"?$|^"?@?\w+"?(?:,"?@?\w+"?)+$/;

function linesOf(text: string): LogPart[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ text: line, line: index + 1 }))
    .filter(({ text: line }) => line.trim() !== "" && !headOfCsv.test(line))
    .map((part) => ({ ...part, values: unwrapped(parseJson(jsonIn(part.text))) }));
}

/** Objects one after the other, each over several lines, as they are copied out of the console. */
function objectsOf(text: string): LogPart[] {
  let line = 1;
  return text.split(/(?<=^\}),?[ \t]*$/m).map((part) => {
    const begins = line + (part.match(/^\s*/)?.[0].split("\n").length ?? 1) - 1;
    line += part.split("\n").length - 1;
    return { text: part.trim(), line: begins, values: part.trim() === "" ? [] : unwrapped(parseJson(part)) };
  });
}

function partsOf(text: string): readonly LogPart[] {
  const whole = parseJson(text);
  if (whole !== undefined) {
    return unwrapped(whole).map((value) => ({ text: JSON.stringify(value) ?? "nothing", line: 1, values: [value] }));
  }
  const lines = linesOf(text);
  const hasEntries = lines.some(({ values }) => values.some(isFlowLogEntry));
  return hasEntries ? lines : objectsOf(text);
}

/** Entries without a type stand for no block: the log has them between flows. */
function standsForNothing(value: unknown): boolean {
  return isJsonObject(value) && typeof value.ContactId === "string" && (value.ContactFlowModuleType ?? null) === null;
}

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 80 ? `${line.slice(0, 77)}...` : line;
}

/**
 * Reads a flow log as people have it: entries one per line or in a list, what the `aws logs` commands print, or a CSV of
 * Logs Insights. Never throws.
 * @param file the file that the text is from, for the places of diagnostics
 */
export function readFlowLog(text: string, file?: string): ReadFlowLog {
  const at = (line: number): Place => (file === undefined ? {} : { span: { file, line, column: 1 } });
  const entries: FlowLogEntry[] = [];
  const foreign: LogPart[] = [];
  for (const part of partsOf(text)) {
    const found = part.values.filter(isFlowLogEntry).map(tidied);
    entries.push(...found);
    if (found.length === 0 && !part.values.every(standsForNothing)) foreign.push(part);
  }
  if (entries.length === 0) {
    const reason =
      text.trim() === "" ? "it is empty" : "no line has a ContactId, a ContactFlowModuleType and a Timestamp";
    return { entries, diagnostics: [traceDiagnostics.create("SIM150", { reason }, at(1))] };
  }
  const [first] = foreign;
  if (first === undefined) return { entries, diagnostics: [] };
  const parameters = { count: foreign.length, example: shortened(first.text) };
  return { entries, diagnostics: [traceDiagnostics.create("SIM151", parameters, at(first.line))] };
}

/** An entry whose optional members are of their types, or not there. */
function tidied(entry: FlowLogEntry): FlowLogEntry {
  const given: Readonly<Record<string, unknown>> = { ...entry };
  const { ContactId, ContactFlowModuleType, Timestamp } = entry;
  const stack = given.ModuleExecutionStack;
  return {
    ContactId,
    ContactFlowId: textOr(given.ContactFlowId) ?? "",
    ...optional("ContactFlowName", textOr(given.ContactFlowName)),
    ContactFlowModuleType,
    ...optional("Identifier", textOr(given.Identifier)),
    Timestamp,
    ...optional("Parameters", objectOr(given.Parameters)),
    ...optional("Results", resultText(given.Results)),
    ...optional("ExternalResults", objectOr(given.ExternalResults ?? given.ExternalResult)),
    ...(Array.isArray(stack) && { ModuleExecutionStack: stack.filter((one) => typeof one === "string") }),
  };
}

function optional<N extends string, V>(name: N, value: V | undefined): { readonly [K in N]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [K in N]: V });
}

function textOr(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function resultText(value: unknown): string | undefined {
  return typeof value === "number" || typeof value === "boolean" ? String(value) : textOr(value);
}

function objectOr(value: unknown): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined;
}
