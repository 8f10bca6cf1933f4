import type { IncomingHttpHeaders } from "node:http";
import type { NormalizedSchema } from "@smithy/core/schema";
import { type ModelOperation, membersOf } from "../model/service-model.js";
import { serializationProblem } from "./service-error.js";

/** The parts of a request that carry input members. */
export interface RequestParts {
  readonly labels: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Raw text of the body; empty when there is none. */
  readonly body: string;
}

/**
 * Reads the input of an operation from where the SDK's schema says each member travels. Members the model does not
 * know are ignored, `null` counts as absent, and timestamps become `Date`.
 * Throws a SerializationException (400) for text that is not JSON and for values of the wrong type.
 */
export function decodeInput(operation: ModelOperation, parts: RequestParts): Record<string, unknown> {
  const body = parseBody(parts.body);
  const input: [string, unknown][] = [];
  for (const [name, member] of membersOf(operation.input)) {
    const value = readMember(name, member, parts, body);
    if (value !== undefined) input.push([name, value]);
  }
  return Object.fromEntries(input);
}

function readMember(
  name: string,
  member: NormalizedSchema,
  parts: RequestParts,
  body: Readonly<Record<string, unknown>>,
): unknown {
  const traits = member.getMergedTraits();
  if (traits.httpLabel) return readText(parts.labels[name], member, name);
  if (traits.httpQuery !== undefined) return readQuery(parts.query.getAll(traits.httpQuery), member, name);
  if (traits.httpHeader !== undefined) {
    const header = parts.headers[traits.httpHeader.toLowerCase()];
    return readText(Array.isArray(header) ? header[0] : header, member, name);
  }
  const wireName = traits.jsonName ?? name;
  return Object.hasOwn(body, wireName) ? readJson(body[wireName], member, name) : undefined;
}

function parseBody(text: string): Readonly<Record<string, unknown>> {
  if (text.trim() === "") return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw serializationProblem("The request body is not valid JSON.");
  }
  if (!isObject(parsed)) throw serializationProblem("The request body must be a JSON object.");
  return parsed;
}

function readQuery(values: readonly string[], schema: NormalizedSchema, path: string): unknown {
  if (values.length === 0) return undefined;
  if (schema.isListSchema()) return values.map((value) => readText(value, schema.getValueSchema(), path));
  return readText(values[0], schema, path);
}

function readText(text: string | undefined, schema: NormalizedSchema, path: string): unknown {
  if (text === undefined) return undefined;
  if (schema.isNumericSchema()) {
    const number = Number(text);
    if (text.trim() === "" || !Number.isFinite(number)) throw wrongType(path, "a number");
    return number;
  }
  if (schema.isBooleanSchema()) {
    if (text !== "true" && text !== "false") throw wrongType(path, "true or false");
    return text === "true";
  }
  if (schema.isTimestampSchema()) {
    const time = new Date(text);
    if (Number.isNaN(time.getTime())) throw wrongType(path, "a timestamp");
    return time;
  }
  return text;
}

function readJson(value: unknown, schema: NormalizedSchema, path: string): unknown {
  if (value === null || value === undefined) return undefined;
  if (schema.isStructSchema()) return readStructure(value, schema, path);
  if (schema.isListSchema()) {
    if (!Array.isArray(value)) throw wrongType(path, "a list");
    const item = schema.getValueSchema();
    return value.map((entry, index) => present(readJson(entry, item, `${path}[${index}]`), `${path}[${index}]`));
  }
  if (schema.isMapSchema()) {
    if (!isObject(value)) throw wrongType(path, "an object");
    const entry = schema.getValueSchema();
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, inner]) => [key, readJson(inner, entry, `${path}.${key}`)])
        .filter(([, inner]) => inner !== undefined),
    );
  }
  return readScalar(value, schema, path);
}

function readStructure(value: unknown, schema: NormalizedSchema, path: string): Record<string, unknown> {
  if (!isObject(value)) throw wrongType(path, "an object");
  const members: [string, unknown][] = [];
  for (const [name, member] of membersOf(schema)) {
    const wireName = member.getMergedTraits().jsonName ?? name;
    if (!Object.hasOwn(value, wireName)) continue;
    const inner = readJson(value[wireName], member, `${path}.${name}`);
    if (inner !== undefined) members.push([name, inner]);
  }
  return Object.fromEntries(members);
}

function readScalar(value: unknown, schema: NormalizedSchema, path: string): unknown {
  if (schema.isTimestampSchema()) return readTimestamp(value, path);
  if (schema.isNumericSchema()) {
    if (typeof value !== "number") throw wrongType(path, "a number");
  } else if (schema.isBooleanSchema()) {
    if (typeof value !== "boolean") throw wrongType(path, "true or false");
  } else if (schema.isStringSchema() || schema.isBlobSchema()) {
    if (typeof value !== "string") throw wrongType(path, "a string");
  }
  return value;
}

function readTimestamp(value: unknown, path: string): Date {
  const time = typeof value === "number" ? new Date(value * 1000) : new Date(String(value));
  if (Number.isNaN(time.getTime())) throw wrongType(path, "a timestamp in epoch seconds");
  return time;
}

function present(value: unknown, path: string): unknown {
  if (value === undefined) throw wrongType(path, "a value, not null");
  return value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const wrongType = (path: string, wanted: string) => serializationProblem(`${path} must be ${wanted}.`);
