import type {
  UpdateQueueHoursOfOperationRequest,
  UpdateQueueMaxContactsRequest,
  UpdateQueueNameRequest,
  UpdateQueueOutboundCallerConfigRequest,
  UpdateQueueStatusRequest,
} from "@aws-sdk/client-connect";
import { invalidRequest } from "../../protocol/service-error.js";
import { hoursOfOperation } from "../hours-of-operation/hours-table.js";
import { findOwned } from "../identity.js";
import { checkNameIsFree } from "../names.js";
import { instanceOperation } from "../operation.js";
import { checkedOutboundCaller } from "./outbound-caller.js";
import { putChanged, queues } from "./queue-table.js";

export const updateQueueName = instanceOperation<UpdateQueueNameRequest>("UpdateQueueName", {
  fidelity: { documented: ["needs a name or a description; an absent one is left as it is"] },
  handle(input, call) {
    const queue = findOwned(call, queues, "queue", input.QueueId);
    if (input.Name === undefined && input.Description === undefined) {
      throw invalidRequest("At least one of Name and Description is required.");
    }
    if (input.Name !== undefined) checkNameIsFree(call, queues, "Queue", input.Name, queue.id);
    return putChanged(call, queue, {
      name: input.Name ?? queue.name,
      description: input.Description ?? queue.description,
    });
  },
});

export const updateQueueHoursOfOperation = instanceOperation<UpdateQueueHoursOfOperationRequest>(
  "UpdateQueueHoursOfOperation",
  {
    fidelity: { documented: ["the hours must exist in the instance"] },
    handle(input, call) {
      const queue = findOwned(call, queues, "queue", input.QueueId);
      const hours = findOwned(call, hoursOfOperation, "hoursOfOperation", input.HoursOfOperationId);
      return putChanged(call, queue, { hoursOfOperationId: hours.id });
    },
  },
);

export const updateQueueMaxContacts = instanceOperation<UpdateQueueMaxContactsRequest>("UpdateQueueMaxContacts", {
  fidelity: { assumed: ["an absent MaxContacts takes the limit away"] },
  handle: (input, call) =>
    putChanged(call, findOwned(call, queues, "queue", input.QueueId), { maxContacts: input.MaxContacts }),
});

export const updateQueueOutboundCallerConfig = instanceOperation<UpdateQueueOutboundCallerConfigRequest>(
  "UpdateQueueOutboundCallerConfig",
  {
    fidelity: { assumed: ["replaces the whole structure: members left out are cleared"] },
    handle(input, call) {
      const queue = findOwned(call, queues, "queue", input.QueueId);
      return putChanged(call, queue, { outboundCaller: checkedOutboundCaller(call, input.OutboundCallerConfig) });
    },
  },
);

export const updateQueueStatus = instanceOperation<UpdateQueueStatusRequest>("UpdateQueueStatus", {
  fidelity: { documented: ["ENABLED or DISABLED"] },
  handle: (input, call) => putChanged(call, findOwned(call, queues, "queue", input.QueueId), { status: input.Status }),
});
