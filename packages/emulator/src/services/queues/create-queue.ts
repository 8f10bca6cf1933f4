import type { CreateQueueRequest, CreateQueueResponse } from "@aws-sdk/client-connect";
import { hoursOfOperation } from "../hours-of-operation/hours-table.js";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import { checkNameIsFree } from "../names.js";
import { instanceOperation } from "../operation.js";
import { checkQuota } from "../quotas.js";
import { checkedTags } from "../tags/tag-set.js";
import { checkedOutboundCaller } from "./outbound-caller.js";
import { addressId } from "./queue-email.js";
import { withQuickConnects } from "./queue-quick-connects.js";
import { type QueueRecord, queues } from "./queue-table.js";

export const createQueue = instanceOperation<CreateQueueRequest, CreateQueueResponse>("CreateQueue", {
  fidelity: {
    documented: [
      "name unique in the instance; quota of 100 standard queues",
      "hours of operation, flow, number, quick connects and e-mail addresses must exist; the flow must be an outbound whisper flow",
      "a new queue is ENABLED",
    ],
  },
  handle(input, call) {
    const tags = checkedTags(call, input.Tags);
    const hours = findOwned(call, hoursOfOperation, "hoursOfOperation", input.HoursOfOperationId);
    const outboundId = input.OutboundEmailConfig?.OutboundEmailAddressId;
    const quickConnectIds = withQuickConnects(call, [], input.QuickConnectIds ?? []);
    const outboundCaller = checkedOutboundCaller(call, input.OutboundCallerConfig);
    checkNameIsFree(call, queues, "Queue", input.Name);
    checkQuota(call.settings.quotas, "queues", allOwned(call, queues).length);
    const queue: QueueRecord = {
      id: call.newId(),
      instanceId: call.instance.id,
      name: input.Name,
      description: input.Description,
      status: "ENABLED",
      hoursOfOperationId: hours.id,
      maxContacts: input.MaxContacts,
      outboundCaller,
      quickConnectIds,
      outboundEmailId: outboundId === undefined ? undefined : addressId(call, outboundId),
      emailAddressIds: (input.EmailAddressesConfig ?? []).map(({ EmailAddressId }) => addressId(call, EmailAddressId)),
      tags,
      isDefault: false,
      modifiedAt: call.now,
    };
    call.tables.of(queues).put(queue);
    return { QueueArn: ownedArn(call, "queue", queue), QueueId: queue.id };
  },
});
