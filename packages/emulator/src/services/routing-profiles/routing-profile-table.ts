import type { AgentAvailabilityTimer, Channel, MediaConcurrency } from "@aws-sdk/client-connect";
import { defineTable } from "../../store/table.js";
import type { Named } from "../names.js";
import type { Checked } from "../operation.js";
import type { TagSet } from "../tags/tag-set.js";

/** A queue that agents get contacts of one channel from. */
export interface QueueOfProfile {
  /** Bare id of a standard queue. */
  readonly queueId: string;
  readonly channel: Channel;
  /** 1-99; the lowest number comes first. */
  readonly priority: number;
  /** Seconds that a contact waits before these agents get it. */
  readonly delay: number;
}

/** A queue whose contacts of one channel agents may take by hand. */
export type ManualQueueOfProfile = Pick<QueueOfProfile, "queueId" | "channel">;

export interface RoutingProfileRecord extends Named {
  readonly description: string;
  /** How many contacts of each channel an agent takes at once. */
  readonly mediaConcurrencies: readonly Checked<MediaConcurrency>[];
  readonly defaultOutboundQueueId: string;
  readonly queues: readonly QueueOfProfile[];
  readonly manualQueues: readonly ManualQueueOfProfile[];
  readonly timer: AgentAvailabilityTimer;
  readonly tags: TagSet;
  /** Part of every new instance; such a profile cannot be deleted. */
  readonly isDefault: boolean;
  readonly modifiedAt: number;
}

export const routingProfiles = defineTable<RoutingProfileRecord>("routingProfiles");

/** Tells one queue and channel of a profile from another. */
export const pairKey = ({ queueId, channel }: ManualQueueOfProfile) => `${channel} ${queueId}`;

/** Ids of all queues that a profile refers to. */
export function queueIdsOf({ defaultOutboundQueueId, queues, manualQueues }: RoutingProfileRecord): readonly string[] {
  return [defaultOutboundQueueId, ...[...queues, ...manualQueues].map(({ queueId }) => queueId)];
}
