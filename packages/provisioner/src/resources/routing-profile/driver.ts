import { type JsonObject, type JsonValue, limits } from "@flowc/connect-model";
import type { LiveResource } from "../../driver/live-resource.js";
import { bareId } from "../../driver/resolve.js";
import type { Refer, ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall, type Reader, type Target, type WriteCall } from "../../driver/write-call.js";
import { stampOf } from "../flow/content.js";
import { listTwofold, type WireSummary } from "../summaries.js";
import { readWire } from "../wire.js";
import type { RoutingProfileDeclaration } from "./declaration.js";
import {
  type ByChannel,
  channels,
  normaliseRoutingProfile,
  type QueuePair,
  type RoutedPair,
  routingProfileTable,
  usualCrossChannel,
  usualTimer,
} from "./properties.js";
import { associateCalls, firstAndRest, type QueuesOfProfile, queueCalls, queueMembers } from "./queue-calls.js";

interface WireProfile {
  readonly RoutingProfileId?: string;
  readonly RoutingProfileArn?: string;
  readonly Name?: string;
  readonly Description?: string;
  readonly MediaConcurrencies?: readonly WireConcurrency[];
  readonly DefaultOutboundQueueId?: string;
  readonly NumberOfAssociatedQueues?: number;
  readonly NumberOfAssociatedManualAssignmentQueues?: number;
  readonly AgentAvailabilityTimer?: string;
  readonly LastModifiedTime?: Date;
  readonly Tags?: Readonly<Record<string, string>>;
}

interface WireConcurrency {
  readonly Channel?: string;
  readonly Concurrency?: number;
  readonly CrossChannelBehavior?: { readonly BehaviorType?: string };
}

interface WirePair {
  readonly QueueId?: string;
  readonly Channel?: string;
  readonly Priority?: number;
  readonly Delay?: number;
}

interface NamedSummary extends WireSummary {
  readonly Name?: string;
}

const builtIn = new Set(["Basic Routing Profile"]);
const noQueues: QueuesOfProfile = { routed: [], manual: [] };

/**
 * Routing profiles: made by one call with up to ten queues of each sort, the others ten at a time. List and search tell
 * all but cross-channel behaviour, timer and queues; these take a describe and one or two lists, and are read only when
 * the time of the last change is another one.
 */
export const routingProfileDriver: ResourceDriver<RoutingProfileDeclaration> = {
  kind: "routingProfile",
  noun: "routing profile",
  plural: "routing profiles",
  level: "instance",
  properties: routingProfileTable,
  taggable: true,
  renamable: true,
  deletion: "delete",
  builtIn,
  quota: limits.instance.routingProfiles.value - builtIn.size,
  normalise: normaliseRoutingProfile,
  declarationOf(live, refer) {
    if (builtIn.has(live.name)) return undefined;
    return { factory: "routingProfile", name: live.name, properties: declaredProperties(live.properties, refer) };
  },

  list: (reader) =>
    listTwofold<NamedSummary>(reader, {
      list: { operation: "ListRoutingProfiles", member: "RoutingProfileSummaryList", name: ({ Name = "" }) => Name },
      search: { operation: "SearchRoutingProfiles", member: "RoutingProfiles", pageSize: 500 },
      live: (item) => liveSummary(item as WireProfile),
    }),
  async read(reader, id, properties) {
    const input = { InstanceId: instanceIdOf(reader.scope), RoutingProfileId: id };
    const live = await readWire(reader, "DescribeRoutingProfile", input, (output) =>
      liveProfile(output.RoutingProfile as WireProfile),
    );
    if (live === undefined) return undefined;
    const lists = await readQueues(
      reader,
      id,
      properties.filter((property) => !(property in live.properties)),
    );
    const whole: JsonObject = { ...live.properties, ...lists };
    const isWhole = "queues" in whole && "manualAssignmentQueues" in whole;
    return { ...live, properties: whole, ...(!isWhole && { partial: true }) };
  },

  create: createByCall({
    call: ({ name, properties, tags }, scope) => ({
      operation: "CreateRoutingProfile",
      input: {
        InstanceId: instanceIdOf(scope),
        Name: name,
        Description: properties.description,
        MediaConcurrencies: wireConcurrencies(properties),
        DefaultOutboundQueueId: properties.defaultOutboundQueue,
        AgentAvailabilityTimer: properties.agentAvailabilityTimer,
        ...queueMembers(firstAndRest(queuesIn(properties)).first),
        Tags: tags,
      },
    }),
    identity: (output) => ({ id: String(output.RoutingProfileId), arn: String(output.RoutingProfileArn) }),
    afterwards: (target, { properties }) => associateCalls(target, firstAndRest(queuesIn(properties)).rest),
  }),
  update(target, { name, properties }, changed, before) {
    const calls: WriteCall[] = [];
    const has = (property: string) => changed.includes(property);
    const names = {
      ...(has("name") && { Name: name }),
      ...(has("description") && { Description: properties.description }),
    };
    if (Object.keys(names).length > 0) calls.push(write("UpdateRoutingProfileName", target, names));
    if (has("concurrency") || has("crossChannel")) {
      const MediaConcurrencies = wireConcurrencies(properties);
      calls.push(write("UpdateRoutingProfileConcurrency", target, { MediaConcurrencies }));
    }
    if (has("defaultOutboundQueue")) {
      const DefaultOutboundQueueId = properties.defaultOutboundQueue;
      calls.push(write("UpdateRoutingProfileDefaultOutboundQueue", target, { DefaultOutboundQueueId }));
    }
    if (has("agentAvailabilityTimer")) {
      const AgentAvailabilityTimer = properties.agentAvailabilityTimer;
      calls.push(write("UpdateRoutingProfileAgentAvailabilityTimer", target, { AgentAvailabilityTimer }));
    }
    const only = (from: JsonObject) => queuesIn(Object.fromEntries(changed.map((one) => [one, from[one] ?? []])));
    return [...calls, ...queueCalls(target, only(before), only(properties))];
  },
  destroy: (target) => [write("DeleteRoutingProfile", target)],
  retire: (target, name) => [write("UpdateRoutingProfileName", target, { Name: name })],
};

function write(operation: string, { id, scope }: Target, input: Readonly<Record<string, unknown>> = {}): WriteCall {
  return { operation, input: { InstanceId: instanceIdOf(scope), RoutingProfileId: id, ...input } };
}

function queuesIn({ queues, manualAssignmentQueues }: JsonObject): QueuesOfProfile {
  return {
    routed: (queues ?? noQueues.routed) as unknown as readonly RoutedPair[],
    manual: (manualAssignmentQueues ?? noQueues.manual) as unknown as readonly QueuePair[],
  };
}

/** The call replaces the whole list, so that both properties are always in it. */
function wireConcurrencies({ concurrency, crossChannel }: JsonObject): readonly WireConcurrency[] {
  const behaviours = (crossChannel ?? {}) as ByChannel<string>;
  return Object.entries((concurrency ?? {}) as ByChannel<number>).map(([Channel, Concurrency]) => ({
    Channel,
    Concurrency,
    CrossChannelBehavior: { BehaviorType: behaviours[Channel] ?? usualCrossChannel },
  }));
}

async function readQueues(reader: Reader, id: string, properties: readonly string[]): Promise<JsonObject> {
  const input = { InstanceId: instanceIdOf(reader.scope), RoutingProfileId: id, MaxResults: 100 };
  const read = async (property: string, operation: string, member: string): Promise<[string, JsonValue][]> => {
    if (!properties.includes(property)) return [];
    const pairs = (await reader.pages(operation, input, member)) as readonly WirePair[];
    return [[property, pairs.map(livePair)]];
  };
  const manual = "ListRoutingProfileManualAssignmentQueues";
  const lists = await Promise.all([
    read("queues", "ListRoutingProfileQueues", "RoutingProfileQueueConfigSummaryList"),
    read("manualAssignmentQueues", manual, "RoutingProfileManualAssignmentQueueConfigSummaryList"),
  ]);
  return Object.fromEntries(lists.flat());
}

function livePair({ QueueId = "", Channel = "", Priority, Delay }: WirePair): JsonObject {
  const pair = { queue: bareId(QueueId), channel: Channel };
  return Priority === undefined ? pair : { ...pair, priority: Priority, delaySeconds: Delay ?? 0 };
}

/** What list and search tell: also that there are no queues. */
function liveSummary(wire: WireProfile): LiveResource {
  // A concurrency of 0 is how old profiles say that a channel is off.
  const on = (wire.MediaConcurrencies ?? []).filter(({ Concurrency }) => Concurrency !== 0);
  const contacts = new Map(on.map(({ Channel, Concurrency }) => [Channel, Concurrency ?? 1]));
  return {
    id: wire.RoutingProfileId ?? "",
    arn: wire.RoutingProfileArn ?? "",
    name: wire.Name ?? "",
    properties: {
      name: wire.Name ?? "",
      description: wire.Description ?? "",
      concurrency: byChannel((channel) => contacts.get(channel)),
      defaultOutboundQueue: wire.DefaultOutboundQueueId ? bareId(wire.DefaultOutboundQueueId) : null,
      ...(wire.NumberOfAssociatedQueues === 0 && { queues: [] }),
      ...(wire.NumberOfAssociatedManualAssignmentQueues === 0 && { manualAssignmentQueues: [] }),
    },
    ...(wire.Tags && { tags: wire.Tags }),
    attributes: {},
  };
}

function liveProfile(wire: WireProfile): LiveResource {
  const summary = liveSummary(wire);
  const stamp = stampOf(wire.LastModifiedTime);
  const behaviours = new Map(
    (wire.MediaConcurrencies ?? []).map(({ Channel, CrossChannelBehavior }) => [Channel, CrossChannelBehavior]),
  );
  const on = summary.properties.concurrency as JsonObject;
  return {
    ...summary,
    properties: {
      ...summary.properties,
      crossChannel: byChannel((channel) =>
        channel in on ? (behaviours.get(channel)?.BehaviorType ?? usualCrossChannel) : undefined,
      ),
      agentAvailabilityTimer: wire.AgentAvailabilityTimer ?? usualTimer,
    },
    ...(stamp !== undefined && { stamp }),
  };
}

function byChannel<T extends JsonValue>(value: (channel: string) => T | undefined): ByChannel<T> {
  const entries = channels.flatMap((channel): [string, T][] => {
    const known = value(channel);
    return known === undefined ? [] : [[channel, known]];
  });
  return Object.fromEntries(entries);
}

function declaredProperties(properties: JsonObject, refer: Refer): JsonObject {
  const { routed, manual } = queuesIn(properties);
  const behaviours = (properties.crossChannel ?? {}) as ByChannel<string>;
  const load = Object.entries((properties.concurrency ?? {}) as ByChannel<number>).map(([channel, contacts]) => {
    const crossChannel = behaviours[channel] ?? usualCrossChannel;
    return [channel, crossChannel === usualCrossChannel ? contacts : { contacts, crossChannel }];
  });
  const queueOf = ({ queue }: QueuePair) => (typeof queue === "string" ? refer("queue", queue) : null);
  const outbound = properties.defaultOutboundQueue;
  const timer = properties.agentAvailabilityTimer ?? usualTimer;
  return {
    description: properties.description ?? "",
    concurrency: Object.fromEntries(load),
    ...(typeof outbound === "string" && { defaultOutboundQueue: refer("queue", outbound) }),
    ...(routed.length > 0 && {
      queues: routed.map((pair) => ({
        queue: queueOf(pair),
        channel: pair.channel,
        ...(pair.priority !== 1 && { priority: pair.priority }),
        ...(pair.delaySeconds !== 0 && { delaySeconds: pair.delaySeconds }),
      })),
    }),
    ...(manual.length > 0 && {
      manualAssignmentQueues: manual.map((pair) => ({ queue: queueOf(pair), channel: pair.channel })),
    }),
    ...(timer !== usualTimer && { agentAvailabilityTimer: timer }),
  };
}
