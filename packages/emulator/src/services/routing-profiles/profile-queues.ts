import type {
  AssociateRoutingProfileQueuesRequest,
  DisassociateRoutingProfileQueuesRequest,
  ListRoutingProfileManualAssignmentQueuesRequest,
  ListRoutingProfileManualAssignmentQueuesResponse,
  ListRoutingProfileQueuesRequest,
  ListRoutingProfileQueuesResponse,
  UpdateRoutingProfileQueuesRequest,
} from "@aws-sdk/client-connect";
import { invalidParameter, invalidRequest } from "../../protocol/service-error.js";
import { findOwned, ownedArn } from "../identity.js";
import { type PageRequest, pageOf } from "../listing/page.js";
import { modifiedAfter } from "../modified.js";
import { type InstanceCall, instanceOperation } from "../operation.js";
import { queues } from "../queues/queue-table.js";
import { checkedManualQueues, checkedQueues, checkedReference, checkPairQuotas } from "./checked-members.js";
import {
  type ManualQueueOfProfile,
  pairKey,
  type RoutingProfileRecord,
  routingProfiles,
} from "./routing-profile-table.js";

/** Queue references that one call may take away. */
const mostReferences = 10;

export const associateRoutingProfileQueues = instanceOperation<AssociateRoutingProfileQueuesRequest>(
  "AssociateRoutingProfileQueues",
  {
    fidelity: {
      documented: ["at most 10 queues in one call and 50 pairs of queue and channel in a profile"],
      assumed: ["a pair that is there already gets the new priority and delay"],
    },
    handle(input, call) {
      const profile = find(call, input);
      return change(call, profile, {
        queues: merged(profile.queues, checkedQueues(call, input.QueueConfigs)),
        manualQueues: merged(profile.manualQueues, checkedManualQueues(call, input.ManualAssignmentQueueConfigs)),
      });
    },
  },
);

export const updateRoutingProfileQueues = instanceOperation<UpdateRoutingProfileQueuesRequest>(
  "UpdateRoutingProfileQueues",
  {
    fidelity: { documented: ["priority and delay of pairs that are associated; another pair is an InvalidRequest"] },
    handle(input, call) {
      const profile = find(call, input);
      const updated = checkedQueues(call, input.QueueConfigs);
      const known = new Set(profile.queues.map(pairKey));
      const unknown = updated.find((pair) => !known.has(pairKey(pair)));
      if (unknown) throw invalidRequest(`The routing profile does not have the queue ${unknown.queueId}.`);
      return change(call, profile, { queues: merged(profile.queues, updated) });
    },
  },
);

export const disassociateRoutingProfileQueues = instanceOperation<DisassociateRoutingProfileQueuesRequest>(
  "DisassociateRoutingProfileQueues",
  {
    fidelity: { documented: ["at most 10 queues in one call"], assumed: ["pairs that are not there are ignored"] },
    handle(input, call) {
      const profile = find(call, input);
      const gone = keysOf(call, input.QueueReferences);
      const manualGone = keysOf(call, input.ManualAssignmentQueueReferences);
      return change(call, profile, {
        queues: profile.queues.filter((pair) => !gone.has(pairKey(pair))),
        manualQueues: profile.manualQueues.filter((pair) => !manualGone.has(pairKey(pair))),
      });
    },
  },
);

export const listRoutingProfileQueues = instanceOperation<
  ListRoutingProfileQueuesRequest,
  ListRoutingProfileQueuesResponse
>("ListRoutingProfileQueues", {
  fidelity: { documented: ["queue, channel, priority and delay"], assumed: ["order of association"] },
  handle(input, call) {
    const { items, ...rest } = pairPage(call, input, ({ queues }) => queues);
    return {
      RoutingProfileQueueConfigSummaryList: items.map((pair) => ({
        ...summarise(call, pair),
        Priority: pair.priority,
        Delay: pair.delay,
      })),
      ...rest,
    };
  },
});

export const listRoutingProfileManualAssignmentQueues = instanceOperation<
  ListRoutingProfileManualAssignmentQueuesRequest,
  ListRoutingProfileManualAssignmentQueuesResponse
>("ListRoutingProfileManualAssignmentQueues", {
  fidelity: { documented: ["queue and channel"], assumed: ["order of association"] },
  handle(input, call) {
    const { items, ...rest } = pairPage(call, input, ({ manualQueues }) => manualQueues);
    return {
      RoutingProfileManualAssignmentQueueConfigSummaryList: items.map((pair) => summarise(call, pair)),
      ...rest,
    };
  },
});

function pairPage<P extends ManualQueueOfProfile>(
  call: InstanceCall,
  request: PageRequest & { readonly RoutingProfileId: string },
  pairs: (profile: RoutingProfileRecord) => readonly P[],
) {
  const profile = find(call, request);
  const page = pageOf(call, request, pairs(profile), pairKey);
  return { ...page, LastModifiedTime: new Date(profile.modifiedAt), LastModifiedRegion: call.settings.region };
}

function summarise(call: InstanceCall, { queueId, channel }: ManualQueueOfProfile) {
  const queue = findOwned(call, queues, "queue", queueId);
  return { QueueId: queueId, QueueArn: ownedArn(call, "queue", queue), QueueName: queue.name, Channel: channel };
}

/** The old pairs with the new ones in their place or after them. */
function merged<P extends ManualQueueOfProfile>(before: readonly P[], more: readonly P[]): readonly P[] {
  const byKey = new Map([...before, ...more].map((pair) => [pairKey(pair), pair]));
  return [...byKey.values()];
}

function keysOf(
  call: InstanceCall,
  references: readonly Parameters<typeof checkedReference>[1][] = [],
): ReadonlySet<string> {
  if (references.length > mostReferences) throw invalidParameter("QueueReferences must include at most 10 items");
  return new Set(references.map((reference) => pairKey(checkedReference(call, reference))));
}

function find(call: InstanceCall, { RoutingProfileId }: { readonly RoutingProfileId: string }): RoutingProfileRecord {
  return findOwned(call, routingProfiles, "routingProfile", RoutingProfileId);
}

function change(call: InstanceCall, profile: RoutingProfileRecord, members: Partial<RoutingProfileRecord>): undefined {
  const changed = { ...profile, ...members, modifiedAt: modifiedAfter(call, profile) };
  checkPairQuotas(call, changed.queues, changed.manualQueues);
  call.tables.of(routingProfiles).put(changed);
}
