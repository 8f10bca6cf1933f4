import { defineTable } from "../../store/table.js";
import type { TagSet } from "../tags/tag-set.js";

/** What a queue uses for calls that its agents make. Ids are bare ids of this instance. */
export interface OutboundCaller {
  readonly idName?: string | undefined;
  readonly numberId?: string | undefined;
  readonly flowId?: string | undefined;
}

export interface QueueRecord {
  /** For an AGENT queue `agent/<user id>`. */
  readonly id: string;
  readonly instanceId: string;
  /** Empty for the personal queue of an agent. */
  readonly name: string;
  readonly description: string | undefined;
  readonly queueType: "STANDARD" | "AGENT";
  readonly status: "ENABLED" | "DISABLED";
  readonly hoursOfOperationId: string;
  readonly maxContacts: number | undefined;
  readonly outboundCaller: OutboundCaller;
  readonly quickConnectIds: readonly string[];
  readonly tags: TagSet;
  /** Part of every new instance; such a queue cannot be deleted. */
  readonly isDefault: boolean;
  readonly modifiedAt: number;
}

export const queues = defineTable<QueueRecord>("queues");
