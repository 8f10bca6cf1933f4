import { defineTable } from "../../store/table.js";
import type { Call } from "../call.js";
import type { TagSet } from "../tags/tag-set.js";
import type { InstanceAttributeName } from "./attribute-names.js";

/** How people sign in to an instance; fixed at its creation. */
export type IdentityManagement = "SAML" | "CONNECT_MANAGED" | "EXISTING_DIRECTORY";

/** An instance as it is kept. Times are epoch milliseconds; what depends on the time is worked out when read. */
export interface InstanceRecord {
  readonly id: string;
  readonly alias: string | undefined;
  readonly identityManagement: IdentityManagement;
  readonly directoryId: string | undefined;
  readonly createdAt: number;
  /** When the creation ends, well or badly. */
  readonly readyAt: number;
  /** Why the creation fails; absent when it succeeds. */
  readonly failure: string | undefined;
  /** When a deletion that was asked for takes effect. */
  readonly goneAt: number | undefined;
  readonly attributes: Readonly<Record<InstanceAttributeName, boolean>>;
  readonly tags: TagSet;
}

export type InstanceStatus = "CREATION_IN_PROGRESS" | "ACTIVE" | "CREATION_FAILED";

export const instances = defineTable<InstanceRecord>("instances");

/** Creations and deletions of instances: the service counts both against one monthly quota. */
export const instanceChanges = defineTable<{ readonly id: string; readonly at: number }>("instanceChanges");

/** How long a failed instance stays in lists. */
const failedInstanceListedMs = 24 * 60 * 60 * 1000;

/** Status of an instance at a time. */
export function instanceStatus(record: InstanceRecord, now: number): InstanceStatus {
  if (now < record.readyAt) return "CREATION_IN_PROGRESS";
  return record.failure === undefined ? "ACTIVE" : "CREATION_FAILED";
}

/** Tells whether the instance still answers: it was not deleted, and a failed one is not older than 24 hours. */
export function instanceExists(record: InstanceRecord, now: number): boolean {
  if (record.goneAt !== undefined && now >= record.goneAt) return false;
  return record.failure === undefined || now < record.readyAt + failedInstanceListedMs;
}

/** The instances of the account that still answer, in order of creation. */
export function existingInstances(call: Call): InstanceRecord[] {
  return call.tables
    .of(instances)
    .all()
    .filter((record) => instanceExists(record, call.now));
}
