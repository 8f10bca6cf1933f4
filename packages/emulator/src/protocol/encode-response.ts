import type { NormalizedSchema } from "@smithy/core/schema";
import { type ModelOperation, membersOf, type ServiceModel } from "../model/service-model.js";
import type { ServiceError } from "./service-error.js";

/** An answer ready for the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Writes the output of an operation as the model wants it: known members only, timestamps as epoch seconds. */
export function encodeOutput(operation: ModelOperation, output: object): WireAnswer {
  const body: Record<string, unknown> = {};
  const headers: Record<string, string> = {};
  for (const [name, member] of membersOf(operation.output)) {
    const value = toWire((output as Record<string, unknown>)[name], member);
    if (value === undefined) continue;
    const { httpHeader, jsonName } = member.getMergedTraits();
    if (httpHeader !== undefined) headers[httpHeader] = String(value);
    else body[jsonName ?? name] = value;
  }
  return { status: operation.status, headers, body: JSON.stringify(body) };
}

/**
 * Writes a refusal: its name in `x-amzn-errortype`, its members in the case that the model gives them
 * (`problems` of an invalid flow, `Problems` of an invalid module).
 */
export function encodeError(model: ServiceModel, error: ServiceError): WireAnswer {
  const modelled = model.errors.get(error.name);
  const body = modelled === undefined ? error.members : toWire(error.members, modelled.schema);
  return {
    status: error.status ?? modelled?.status ?? 400,
    headers: { "x-amzn-errortype": error.name },
    body: JSON.stringify(body),
  };
}

function toWire(value: unknown, schema: NormalizedSchema): unknown {
  if (value === undefined || value === null) return undefined;
  if (value instanceof Date) return timestampToWire(value, schema);
  if (schema.isStructSchema()) {
    const members: [string, unknown][] = [];
    for (const [name, member] of membersOf(schema)) {
      const inner = toWire((value as Record<string, unknown>)[name], member);
      if (inner !== undefined) members.push([member.getMergedTraits().jsonName ?? name, inner]);
    }
    return Object.fromEntries(members);
  }
  if (schema.isListSchema() && Array.isArray(value)) return value.map((item) => toWire(item, schema.getValueSchema()));
  if (schema.isMapSchema()) {
    const entry = schema.getValueSchema();
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toWire(inner, entry)]));
  }
  return value;
}

// Schema numbers of the timestamp formats that are not epoch seconds.
const isoTimestamp = 5;

function timestampToWire(time: Date, schema: NormalizedSchema): string | number {
  return schema.getSchema() === isoTimestamp ? time.toISOString() : time.getTime() / 1000;
}
