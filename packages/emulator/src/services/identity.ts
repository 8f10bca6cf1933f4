import { type ArnKind, formatArn, parseArn } from "@flowc/connect-model";
import { resourceNotFound } from "../protocol/service-error.js";
import type { Table } from "../store/table.js";
import type { Call } from "./call.js";
import type { InstanceCall } from "./operation.js";

/** What every record inside an instance has. */
export interface InstanceOwned {
  readonly id: string;
  readonly instanceId: string;
}

/** Kinds of things inside an instance that the emulator has, and what to call them in a refusal. */
const ownedWords = {
  agentStatus: "agent status",
  evaluationForm: "evaluation form",
  emailAddress: "email address",
  flow: "flow",
  flowModule: "flow module",
  hierarchyGroup: "hierarchy group",
  hoursOfOperation: "hours of operation",
  integrationAssociation: "integration association",
  prompt: "prompt",
  queue: "queue",
  quickConnect: "quick connect",
  routingProfile: "routing profile",
  rule: "rule",
  securityProfile: "security profile",
  taskTemplate: "task template",
  testCase: "test case",
  useCase: "use case",
  user: "user",
  view: "view",
  vocabulary: "vocabulary",
} as const satisfies Partial<Record<ArnKind, string>>;

export type OwnedKind = keyof typeof ownedWords;

/** A thing as a request names it: by its bare id, with what follows the colon (`$SAVED`, a version, an alias). */
export interface NamedId {
  readonly id: string;
  readonly qualifier: string | undefined;
}

/** ARN of an instance. */
export function instanceArn(call: Call, instanceId: string): string {
  return formatArn({ kind: "instance", ...whereabouts(call), id: instanceId });
}

/** ARN of a thing inside an instance. */
export function ownedArn(call: Call, kind: OwnedKind, record: InstanceOwned, qualifier?: string): string {
  const { id, instanceId } = record;
  return formatArn({ kind, ...whereabouts(call), instanceId, id, ...(qualifier !== undefined && { qualifier }) });
}

/** ARN of a phone number: it belongs to the account, whatever instance it is claimed to. */
export function phoneNumberArn(call: Call, id: string): string {
  return formatArn({ kind: "phoneNumber", ...whereabouts(call), id });
}

/** The old form of a phone number's ARN, under its instance; only ListPhoneNumbers still gives it. */
export function legacyPhoneNumberArn(call: Call, record: InstanceOwned): string {
  const { id, instanceId } = record;
  return formatArn({ kind: "phoneNumber", ...whereabouts(call), instanceId, id });
}

/**
 * Reads the id out of what a client sent for a thing: its id or its ARN, either with a qualifier.
 * Returns undefined for an ARN of another kind, region, account or instance.
 * @param instanceId the instance that the thing must be in; undefined for what is in no instance
 */
export function readId(call: Call, kind: ArnKind, text: string, instanceId: string | undefined): NamedId | undefined {
  if (!text.startsWith("arn:")) {
    const colon = text.indexOf(":");
    return colon < 0
      ? { id: text, qualifier: undefined }
      : { id: text.slice(0, colon), qualifier: text.slice(colon + 1) };
  }
  const arn = parseArn(text);
  const { partition, region, account } = whereabouts(call);
  const isHere = arn?.partition === partition && arn.region === region && arn.account === account;
  if (!isHere || arn.kind !== kind || arn.instanceId !== instanceId) return undefined;
  return { id: arn.id, qualifier: arn.qualifier };
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
  return findQualified(call, table, kind, text).record;
}

/** Like `findOwned`, with the qualifier that the request named. */
export function findQualified<R extends InstanceOwned>(
  call: InstanceCall,
  table: Table<R>,
  kind: OwnedKind,
  text: string,
): { record: R; qualifier: string | undefined } {
  const named = readId(call, kind, text, call.instance.id);
  const record = named && call.tables.of(table).get(named.id);
  if (record === undefined || record.instanceId !== call.instance.id || call.hides(record.id)) {
    throw resourceNotFound(`The ${ownedWords[kind]} with id ${text} was not found in instance ${call.instance.id}.`);
  }
  return { record, qualifier: named?.qualifier };
}

/** Everything of a table that belongs to the instance, in order of creation. */
export function allOwned<R extends InstanceOwned>(call: InstanceCall, table: Table<R>): R[] {
  return call.tables
    .of(table)
    .all()
    .filter((record) => record.instanceId === call.instance.id);
}

/** Those of a table that a list shows: all of the instance but what still hides. */
export function visibleOwned<R extends InstanceOwned>(call: InstanceCall, table: Table<R>): R[] {
  return allOwned(call, table).filter((record) => !call.hides(record.id));
}

function whereabouts(call: Call): { partition: string; region: string; account: string } {
  return { partition: "aws", region: call.settings.region, account: call.settings.accountId };
}
