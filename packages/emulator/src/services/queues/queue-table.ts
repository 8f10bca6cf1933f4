import { defineTable } from "../../store/table.js";
import type { Call } from "../call.js";
import { modifiedAfter } from "../modified.js";
import type { TagSet } from "../tags/tag-set.js";

/** What a queue uses for calls that its agents make. Ids are bare ids of this instance. */
export interface OutboundCaller {
  readonly idName?: string | undefined;
  readonly numberId?: string | undefined;
  readonly flowId?: string | undefined;
}

/** A queue that people make. The personal queues of agents come with users, which the emulator does not have yet. */
export interface QueueRecord {
  readonly id: string;
  readonly instanceId: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly status: "ENABLED" | "DISABLED";
  readonly hoursOfOperationId: string;
  readonly maxContacts: number | undefined;
  readonly outboundCaller: OutboundCaller;
  /** Bare ids, in order of association. */
  readonly quickConnectIds: readonly string[];
  readonly outboundEmailId: string | undefined;
  /** Bare ids, in order of association; the outbound one need not be among them. */
  readonly emailAddressIds: readonly string[];
  readonly tags: TagSet;
  /** Part of every new instance; such a queue cannot be deleted. */
  readonly isDefault: boolean;
  readonly modifiedAt: number;
}

export const queues = defineTable<QueueRecord>("queues");

/** Stores a queue with some members changed. */
export function putChanged(call: Call, queue: QueueRecord, members: Partial<QueueRecord>): undefined {
  call.tables.of(queues).put({ ...queue, ...members, modifiedAt: modifiedAfter(call, queue) });
}
