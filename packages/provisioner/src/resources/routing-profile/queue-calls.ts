import { instanceIdOf } from "../../driver/scope.js";
import type { Target, WriteCall } from "../../driver/write-call.js";
import { inParts } from "../list-changes.js";
import type { QueuePair, RoutedPair } from "./properties.js";

/** The queues of a profile: those that contacts are routed from, and those that agents take them from by hand. */
export interface QueuesOfProfile {
  readonly routed: readonly RoutedPair[];
  readonly manual: readonly QueuePair[];
}

/** Pairs that one call takes (API model, checked 2026-11-20). */
const mostPairsPerCall = 10;

/** The members of a request that names queues to be added. */
export function queueMembers({ routed, manual }: QueuesOfProfile): Readonly<Record<string, unknown>> {
  return {
    ...(routed.length > 0 && { QueueConfigs: routed.map(wireRouted) }),
    ...(manual.length > 0 && {
      ManualAssignmentQueueConfigs: manual.map((pair) => ({ QueueReference: wirePair(pair) })),
    }),
  };
}

/** What a creation takes with it, and what calls after it have to add. */
export function firstAndRest({ routed, manual }: QueuesOfProfile): {
  readonly first: QueuesOfProfile;
  readonly rest: QueuesOfProfile;
} {
  const most = mostPairsPerCall;
  return {
    first: { routed: routed.slice(0, most), manual: manual.slice(0, most) },
    rest: { routed: routed.slice(most), manual: manual.slice(most) },
  };
}

/** The calls that add queues. */
export function associateCalls(target: Target, { routed, manual }: QueuesOfProfile): readonly WriteCall[] {
  return sideBySide(routed, manual).map(([some, others]) =>
    write("AssociateRoutingProfileQueues", target, queueMembers({ routed: some, manual: others })),
  );
}

/** The calls that lead from the queues that are there to those that are wanted: first take, then change, then add. */
export function queueCalls(target: Target, before: QueuesOfProfile, wanted: QueuesOfProfile): readonly WriteCall[] {
  const routed = compare(before.routed, wanted.routed);
  const manual = compare(before.manual, wanted.manual);
  const taken = sideBySide(routed.gone, manual.gone).map(([some, others]) =>
    write("DisassociateRoutingProfileQueues", target, {
      ...(some.length > 0 && { QueueReferences: some.map(wirePair) }),
      ...(others.length > 0 && { ManualAssignmentQueueReferences: others.map(wirePair) }),
    }),
  );
  const changed = inParts(routed.changed, mostPairsPerCall).map((some) =>
    write("UpdateRoutingProfileQueues", target, { QueueConfigs: some.map(wireRouted) }),
  );
  return [...taken, ...changed, ...associateCalls(target, { routed: routed.added, manual: manual.added })];
}

/** Two lists in parts side by side, so that one call takes a part of each. */
function sideBySide<A, B>(list: readonly A[], others: readonly B[]): (readonly [readonly A[], readonly B[]])[] {
  const [some, more] = [inParts(list, mostPairsPerCall), inParts(others, mostPairsPerCall)];
  const count = Math.max(some.length, more.length);
  return Array.from({ length: count }, (_, index) => [some[index] ?? [], more[index] ?? []] as const);
}

function compare<P extends QueuePair>(before: readonly P[], wanted: readonly P[]) {
  const had = new Map(before.map((pair) => [keyOf(pair), pair]));
  const wants = new Set(wanted.map(keyOf));
  return {
    gone: before.filter((pair) => !wants.has(keyOf(pair))),
    added: wanted.filter((pair) => !had.has(keyOf(pair))),
    changed: wanted.filter((pair) => had.has(keyOf(pair)) && !isSame(pair, had.get(keyOf(pair)))),
  };
}

function isSame(one: QueuePair & Partial<RoutedPair>, other: (QueuePair & Partial<RoutedPair>) | undefined): boolean {
  return one.priority === other?.priority && one.delaySeconds === other?.delaySeconds;
}

const keyOf = ({ queue, channel }: QueuePair) => `${channel} ${String(queue)}`;

const wirePair = ({ queue, channel }: QueuePair) => ({ QueueId: queue, Channel: channel });

const wireRouted = (pair: RoutedPair) => ({
  QueueReference: wirePair(pair),
  Priority: pair.priority,
  Delay: pair.delaySeconds,
});

function write(operation: string, { id, scope }: Target, input: Readonly<Record<string, unknown>>): WriteCall {
  return { operation, input: { InstanceId: instanceIdOf(scope), RoutingProfileId: id, ...input } };
}
