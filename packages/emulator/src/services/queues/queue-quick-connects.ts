import type {
  AssociateQueueQuickConnectsRequest,
  DisassociateQueueQuickConnectsRequest,
  ListQueueQuickConnectsRequest,
  ListQueueQuickConnectsResponse,
} from "@aws-sdk/client-connect";
import { findOwned, ownedArn } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { type InstanceCall, instanceOperation } from "../operation.js";
import { quickConnects } from "../quick-connects/quick-connect-table.js";
import { checkQuota } from "../quotas.js";
import { putChanged, queues } from "./queue-table.js";

export const associateQueueQuickConnects = instanceOperation<AssociateQueueQuickConnectsRequest>(
  "AssociateQueueQuickConnects",
  {
    fidelity: {
      documented: ["at most 50 in a call and 700 per queue; all must exist"],
      assumed: ["those that are associated already are accepted", "the queue counts as modified"],
    },
    handle(input, call) {
      const queue = findOwned(call, queues, "queue", input.QueueId);
      putChanged(call, queue, {
        quickConnectIds: withQuickConnects(call, queue.quickConnectIds, input.QuickConnectIds),
      });
      return undefined;
    },
  },
);

export const disassociateQueueQuickConnects = instanceOperation<DisassociateQueueQuickConnectsRequest>(
  "DisassociateQueueQuickConnects",
  {
    fidelity: { documented: ["at most 50 in a call"], assumed: ["those that are not associated are ignored"] },
    handle(input, call) {
      const queue = findOwned(call, queues, "queue", input.QueueId);
      const gone = new Set(input.QuickConnectIds.map((id) => findOwned(call, quickConnects, "quickConnect", id).id));
      putChanged(call, queue, { quickConnectIds: queue.quickConnectIds.filter((id) => !gone.has(id)) });
      return undefined;
    },
  },
);

export const listQueueQuickConnects = instanceOperation<ListQueueQuickConnectsRequest, ListQueueQuickConnectsResponse>(
  "ListQueueQuickConnects",
  {
    fidelity: { documented: ["the quick connects of a queue"], assumed: ["order of association"] },
    handle(input, call) {
      const queue = findOwned(call, queues, "queue", input.QueueId);
      const page = pageOf(call, input, queue.quickConnectIds, (id) => id);
      return {
        QuickConnectSummaryList: page.items.map((id) => {
          const record = findOwned(call, quickConnects, "quickConnect", id);
          return {
            Id: id,
            Arn: ownedArn(call, "quickConnect", record),
            Name: record.name,
            QuickConnectType: record.destination.type,
            LastModifiedTime: new Date(record.modifiedAt),
            LastModifiedRegion: call.settings.region,
          };
        }),
        NextToken: page.NextToken,
        LastModifiedTime: new Date(queue.modifiedAt),
        LastModifiedRegion: call.settings.region,
      };
    },
  },
);

/** Quick connects with more added, refused when one does not exist or there would be too many. */
export function withQuickConnects(
  call: InstanceCall,
  present: readonly string[],
  added: readonly string[],
): readonly string[] {
  const found = added.map((id) => findOwned(call, quickConnects, "quickConnect", id).id);
  const all = [...new Set([...present, ...found])];
  checkQuota(call.settings.quotas, "quickConnectsPerQueue", all.length - 1);
  return all;
}
