import type { TrafficDistributionGroupStatus } from "@aws-sdk/client-connect";
import { formatArn } from "@flowc/connect-model";
import { resourceNotFound } from "../../protocol/service-error.js";
import { defineTable } from "../../store/table.js";
import type { Call } from "../call.js";
import { type InstanceOwned, readId } from "../identity.js";
import type { TagSet } from "../tags/tag-set.js";

/** How calls, agents and sign-ins are shared out among regions. */
export interface Distribution {
  readonly telephony: readonly { readonly Region: string; readonly Percentage: number }[];
  readonly agents: readonly { readonly Region: string; readonly Percentage: number }[];
  readonly signIn: readonly { readonly Region: string; readonly Enabled: boolean }[];
}

/** A group of numbers whose traffic is shared out among the regions of an instance. Ids are those of the account. */
export interface TrafficGroupRecord extends InstanceOwned {
  readonly name: string;
  readonly description: string | undefined;
  readonly distribution: Distribution;
  readonly userIds: readonly string[];
  readonly tags: TagSet;
  /** The group that comes with the replica; it cannot be deleted. */
  readonly isDefault: boolean;
  /** When the creation or update that is under way ends. */
  readonly readyAt: number;
  readonly isNew: boolean;
  /** Why its creation fails; absent when it succeeds. */
  readonly failure: string | undefined;
  /** When a deletion takes effect. */
  readonly goneAt: number | undefined;
}

export const trafficGroups = defineTable<TrafficGroupRecord>("trafficGroups");

/** Status of a group at a time. */
export function groupStatus(record: TrafficGroupRecord, now: number): TrafficDistributionGroupStatus {
  if (record.goneAt !== undefined) return "PENDING_DELETION";
  if (now < record.readyAt) return record.isNew ? "CREATION_IN_PROGRESS" : "UPDATE_IN_PROGRESS";
  return record.failure === undefined ? "ACTIVE" : "CREATION_FAILED";
}

/** The groups of the account that are still there. */
export function existingGroups(call: Call): TrafficGroupRecord[] {
  const all = call.tables.of(trafficGroups).all();
  return all.filter(({ goneAt }) => goneAt === undefined || call.now < goneAt);
}

/** Finds a group by id or ARN. */
export function findGroup(call: Call, text: string): TrafficGroupRecord {
  const id = readId(call, "trafficDistributionGroup", text, undefined)?.id;
  const record = existingGroups(call).find((group) => group.id === id && !call.hides(group.id));
  if (record === undefined) throw resourceNotFound(`The traffic distribution group with id ${text} was not found.`);
  return record;
}

export function groupArn(call: Call, id: string): string {
  const { region, accountId: account } = call.settings;
  return formatArn({ kind: "trafficDistributionGroup", partition: "aws", region, account, id });
}

/** All traffic in one region: how every group begins. */
export function firstDistribution(home: string, others: readonly string[]): Distribution {
  const regions = [home, ...others];
  const shares = regions.map((Region) => ({ Region, Percentage: Region === home ? 100 : 0 }));
  return { telephony: shares, agents: shares, signIn: regions.map((Region) => ({ Region, Enabled: true })) };
}
