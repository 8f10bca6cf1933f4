import { resourceNotFound } from "../protocol/service-error.js";
import type { Table } from "../store/table.js";
import type { Call } from "./call.js";
import type { InstanceRecord } from "./instances/instance-table.js";
import type { InstanceCall } from "./operation.js";

/** What every record inside an instance has. */
export interface InstanceOwned {
  readonly id: string;
  readonly instanceId: string;
}

/** Kinds of things inside an instance, and the segment that names each in an ARN. Checked 2026-11-20. */
export const arnSegments = {
  flow: "contact-flow",
  flowModule: "flow-module",
  hoursOfOperation: "operating-hours",
  queue: "queue",
  phoneNumber: "phone-number",
} as const;

export type OwnedKind = keyof typeof arnSegments;

/** ARN of an instance. */
export function instanceArn(call: Call, instanceId: string): string {
  return `arn:aws:connect:${call.settings.region}:${call.settings.accountId}:instance/${instanceId}`;
}

/** ARN of a thing inside an instance. */
export function ownedArn(call: Call, kind: OwnedKind, record: InstanceOwned): string {
  return `${instanceArn(call, record.instanceId)}/${arnSegments[kind]}/${record.id}`;
}

/** An id with what follows its colon: `$SAVED`, `$LATEST`, a version number or an alias. */
export interface QualifiedId {
  readonly id: string;
  readonly qualifier: string | undefined;
}

/**
 * Reads the bare id out of what a client sent for a thing inside an instance: its id or its whole ARN.
 * Returns undefined for an ARN of another kind, instance, region or account.
 */
export function readOwnedId(call: Call, instance: InstanceRecord, kind: OwnedKind, text: string): string | undefined {
  if (!text.startsWith("arn:")) return text;
  const prefix = `${instanceArn(call, instance.id)}/${arnSegments[kind]}/`;
  return text.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}

/** Splits the qualifier off an id; only flows, modules and views have one. */
export function splitQualifier(text: string): QualifiedId {
  const colon = text.indexOf(":");
  return colon < 0
    ? { id: text, qualifier: undefined }
    : { id: text.slice(0, colon), qualifier: text.slice(colon + 1) };
}

/**
 * Finds a thing inside the instance by id or ARN, and throws ResourceNotFound when it is unknown, belongs to another
 * instance, or still hides because it was made a moment ago.
 */
export function findOwned<R extends InstanceOwned>(
  call: InstanceCall,
  table: Table<R>,
  kind: OwnedKind,
  text: string,
): R {
  const id = readOwnedId(call, call.instance, kind, text);
  const record = id === undefined ? undefined : call.tables.of(table).get(id);
  if (record === undefined || record.instanceId !== call.instance.id || call.hides(record.id)) {
    throw resourceNotFound(`The ${wordsOf[kind]} with id ${text} was not found in instance ${call.instance.id}.`);
  }
  return record;
}

/** Everything of a table that belongs to the instance, in order of creation. */
export function allOwned<R extends InstanceOwned>(call: InstanceCall, table: Table<R>): R[] {
  return call.tables
    .of(table)
    .all()
    .filter((record) => record.instanceId === call.instance.id);
}

const wordsOf: Readonly<Record<OwnedKind, string>> = {
  flow: "flow",
  flowModule: "flow module",
  hoursOfOperation: "hours of operation",
  queue: "queue",
  phoneNumber: "phone number",
};
