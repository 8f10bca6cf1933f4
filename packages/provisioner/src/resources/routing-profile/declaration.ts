import type { ResourceReference } from "@flowc/connect-model";
import { declare, type RenamableProperties, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** How contacts reach agents. */
export type Channel = "VOICE" | "CHAT" | "TASK" | "EMAIL";

/** Contacts of a channel that an agent takes at once. */
export type ContactCount = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** What an agent who has a contact of a channel may get besides: only more of that channel, or any. */
export type CrossChannelBehavior = "ROUTE_CURRENT_CHANNEL_ONLY" | "ROUTE_ANY_CHANNEL";

/** How many contacts of a channel an agent takes at once, with what else may come. */
export type ChannelLoad<Count extends number = ContactCount> =
  | Count
  | {
      readonly contacts: Count;
      /** Default `ROUTE_CURRENT_CHANNEL_ONLY`. */
      readonly crossChannel?: CrossChannelBehavior;
    };

/** The channels that agents take contacts from. A channel that is left out is off; an agent has one call at a time. */
export interface Concurrency {
  readonly VOICE?: ChannelLoad<1>;
  readonly CHAT?: ChannelLoad;
  readonly TASK?: ChannelLoad;
  readonly EMAIL?: ChannelLoad;
}

/** A queue whose contacts agents take by hand from a list. */
export interface ManualAssignmentQueue {
  readonly queue: ResourceReference<"queue">;
  readonly channel: Channel | readonly Channel[];
}

/** A queue that agents get contacts from. */
export interface RoutedQueue extends ManualAssignmentQueue {
  /** 1-99; contacts of the lowest number come first. Default 1. */
  readonly priority?: number;
  /** Seconds that a contact waits before these agents get it, 0-9999. Default 0. */
  readonly delaySeconds?: number;
}

/** What a routing profile declaration takes. */
export interface RoutingProfileProperties extends RenamableProperties {
  /** 1-250 characters; Connect wants one. */
  readonly description: string;
  readonly concurrency: Concurrency;
  /** Queue whose caller id agents call out with. `existing.queue("BasicQueue")` is in every instance. */
  readonly defaultOutboundQueue: ResourceReference<"queue">;
  /** At most 50 pairs of queue and channel, unless AWS has raised the quota. */
  readonly queues?: readonly RoutedQueue[];
  /** At most 50 pairs of queue and channel. */
  readonly manualAssignmentQueues?: readonly ManualAssignmentQueue[];
  /** Who gets the next contact: the agent who has waited longest since any activity, or since an inbound contact. */
  readonly agentAvailabilityTimer?: "TIME_SINCE_LAST_ACTIVITY" | "TIME_SINCE_LAST_INBOUND";
}

export type RoutingProfileDeclaration = ResourceDeclaration<"routingProfile", RoutingProfileProperties>;

/**
 * Which contacts agents get, from which queues and how many at once. `Basic Routing Profile` is in every instance: refer
 * to it with `existing.routingProfile("Basic Routing Profile")`.
 *
 * @param name 1-127 characters, unique in the instance
 * @example
 * ```ts
 * export const agents = routingProfile("Agents", {
 *   description: "First line",
 *   concurrency: { VOICE: 1, CHAT: { contacts: 3, crossChannel: "ROUTE_ANY_CHANNEL" } },
 *   defaultOutboundQueue: support,
 *   queues: [
 *     { queue: support, channel: ["VOICE", "CHAT"] },
 *     { queue: sales, channel: "VOICE", priority: 2, delaySeconds: 30 },
 *   ],
 * });
 * ```
 */
export function routingProfile(name: string, properties: RoutingProfileProperties): RoutingProfileDeclaration {
  return declare("routingProfile", name, properties, routingProfile);
}
