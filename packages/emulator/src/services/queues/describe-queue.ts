import type {
  DescribeQueueRequest,
  DescribeQueueResponse,
  ListQueuesRequest,
  ListQueuesResponse,
  Queue,
  QueueSearchCriteria,
  QueueSummary,
  SearchQueuesRequest,
  SearchQueuesResponse,
} from "@aws-sdk/client-connect";
import { allOwned, findOwned, ownedArn, visibleOwned } from "../identity.js";
import { pageOf } from "../listing/page.js";
import type { Searchable } from "../listing/search.js";
import { searchPage } from "../listing/search-page.js";
import { summaryOf } from "../listing/summaries.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import { agentQueues } from "../users/agent-queues.js";
import { type QueueRecord, queues } from "./queue-table.js";

export const describeQueue = instanceOperation<DescribeQueueRequest, DescribeQueueResponse>("DescribeQueue", {
  fidelity: {
    documented: ["quick connects and e-mail addresses are not in the answer"],
    assumed: ["ids inside come back bare, also when they were sent as ARNs"],
  },
  handle: (input, call) => ({ Queue: describe(call, findOwned(call, queues, "queue", input.QueueId)) }),
});

export const listQueues = instanceOperation<ListQueuesRequest, ListQueuesResponse>("ListQueues", {
  fidelity: {
    documented: ["filter by queue type; each user has a personal queue of type AGENT, which has no name"],
    assumed: ["order of creation, personal queues last; the id of a personal queue is that of its user"],
  },
  handle(input, call) {
    const standard = visibleOwned(call, queues).map((queue): QueueSummary => {
      return { ...summaryOf(call, "queue", queue), QueueType: "STANDARD" };
    });
    const isWanted = ({ QueueType }: QueueSummary) =>
      input.QueueTypes === undefined || input.QueueTypes.some((type) => type === QueueType);
    const wanted = [...standard, ...agentQueues(call)].filter(isWanted);
    const { items, NextToken } = pageOf(call, input, wanted, ({ Id = "" }) => Id);
    return { QueueSummaryList: items, NextToken };
  },
});

const searchable: Searchable<QueueRecord, Checked<QueueSearchCriteria>> = {
  fields: { name: (queue) => queue.name, description: (queue) => queue.description, queue_id: (queue) => queue.id },
};

export const searchQueues = instanceOperation<SearchQueuesRequest, SearchQueuesResponse>("SearchQueues", {
  fidelity: {
    documented: ["only STANDARD queues are searched; criteria, tag filter, total count"],
    assumed: ["searchable fields are name, description and queue_id; text is compared without case"],
  },
  handle(input, call) {
    const { items, ...rest } = searchPage(call, input, allOwned(call, queues), searchable);
    return { Queues: items.map((queue) => describe(call, queue)), ...rest };
  },
});

function describe(call: InstanceCall, queue: QueueRecord): Queue {
  const { idName, numberId, flowId } = queue.outboundCaller;
  const hasOutbound = idName !== undefined || numberId !== undefined || flowId !== undefined;
  return {
    Name: queue.name,
    QueueArn: ownedArn(call, "queue", queue),
    QueueId: queue.id,
    Description: queue.description,
    OutboundCallerConfig: hasOutbound
      ? { OutboundCallerIdName: idName, OutboundCallerIdNumberId: numberId, OutboundFlowId: flowId }
      : undefined,
    OutboundEmailConfig:
      queue.outboundEmailId === undefined ? undefined : { OutboundEmailAddressId: queue.outboundEmailId },
    HoursOfOperationId: queue.hoursOfOperationId,
    MaxContacts: queue.maxContacts,
    Status: queue.status,
    Tags: { ...queue.tags },
    LastModifiedTime: new Date(queue.modifiedAt),
    LastModifiedRegion: call.settings.region,
  };
}
