import { defineTable } from "../../store/table.js";
import type { Named } from "../names.js";

/** How many contacts of a channel an agent takes at once. */
export interface MediaConcurrency {
  readonly Channel: string;
  readonly Concurrency: number;
  readonly CrossChannelBehavior?: { readonly BehaviorType: string };
}

/** A routing profile. So far only the one that every instance has. */
export interface RoutingProfileRecord extends Named {
  readonly description: string;
  readonly mediaConcurrencies: readonly MediaConcurrency[];
  readonly defaultOutboundQueueId: string;
  readonly queues: readonly {
    readonly queueId: string;
    readonly channel: string;
    readonly priority: number;
    readonly delay: number;
  }[];
  readonly isDefault: boolean;
  readonly modifiedAt: number;
}

export const routingProfiles = defineTable<RoutingProfileRecord>("routingProfiles");
