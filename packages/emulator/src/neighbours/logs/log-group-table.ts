import type { Call } from "../../services/call.js";
import type { TagSet } from "../../services/tags/tag-set.js";
import { defineTable, type Table } from "../../store/table.js";
import { noSuchThing } from "../refusals.js";

/** A log group of CloudWatch Logs. */
export interface LogGroup {
  /** The name: it is the key. */
  readonly id: string;
  readonly createdAt: number;
  /** Absent: events are kept for ever. */
  readonly retentionDays: number | undefined;
  readonly kmsKeyArn: string | undefined;
  readonly logGroupClass: string;
  readonly tags: TagSet;
}

export const logGroups: Table<LogGroup> = defineTable<LogGroup>("logGroups");

/** ARN of a log group, without the `:*` that some answers put behind it. */
export function logGroupArn({ settings }: Call, name: string): string {
  return `arn:aws:logs:${settings.region}:${settings.accountId}:log-group:${name}`;
}

/** Finds a group by name. */
export function findLogGroup(call: Call, name: string | undefined): LogGroup {
  const group = name === undefined ? undefined : call.tables.of(logGroups).get(name);
  if (group === undefined) throw noSuchThing("The specified log group does not exist.");
  return group;
}

/** Finds a group by ARN, with or without `:*` behind it. */
export function findLogGroupByArn(call: Call, arn: string | undefined): LogGroup {
  const name = arn?.replace(/:\*$/, "").split(":log-group:")[1];
  const group = findLogGroup(call, name);
  if (arn?.replace(/:\*$/, "") !== logGroupArn(call, group.id)) {
    throw noSuchThing("The specified log group does not exist.");
  }
  return group;
}

/** The group that Connect makes for the flow logs of an instance, when it is not there yet. */
export function ensureFlowLogGroup(call: Call, alias: string): void {
  const table = call.tables.of(logGroups);
  const id = `/aws/connect/${alias}`;
  if (table.get(id) !== undefined) return;
  const settings = { retentionDays: undefined, kmsKeyArn: undefined, logGroupClass: "STANDARD", tags: {} };
  table.put({ id, createdAt: call.now, ...settings });
}
