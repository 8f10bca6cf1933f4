import type {
  AssociateQueueEmailAddressesRequest,
  DisassociateQueueEmailAddressesRequest,
  ListQueueEmailAddressesRequest,
  ListQueueEmailAddressesResponse,
  UpdateQueueOutboundEmailConfigRequest,
} from "@aws-sdk/client-connect";
import { emailAddresses } from "../email-addresses/email-address-table.js";
import { findOwned, ownedArn } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { type InstanceCall, instanceOperation } from "../operation.js";
import { putChanged, queues } from "./queue-table.js";

export const updateQueueOutboundEmailConfig = instanceOperation<UpdateQueueOutboundEmailConfigRequest>(
  "UpdateQueueOutboundEmailConfig",
  {
    fidelity: { documented: ["the address must exist"], assumed: ["without an address there is none any more"] },
    handle(input, call) {
      const queue = findOwned(call, queues, "queue", input.QueueId);
      const { OutboundEmailAddressId: id } = input.OutboundEmailConfig;
      putChanged(call, queue, { outboundEmailId: id === undefined ? undefined : addressId(call, id) });
      return undefined;
    },
  },
);

export const associateQueueEmailAddresses = instanceOperation<AssociateQueueEmailAddressesRequest>(
  "AssociateQueueEmailAddresses",
  {
    fidelity: {
      documented: ["at most 50 in a call; all must exist"],
      assumed: ["those that are associated already are accepted", "the queue counts as modified"],
    },
    handle(input, call) {
      const queue = findOwned(call, queues, "queue", input.QueueId);
      const added = input.EmailAddressesConfig.map(({ EmailAddressId }) => addressId(call, EmailAddressId));
      putChanged(call, queue, { emailAddressIds: [...new Set([...queue.emailAddressIds, ...added])] });
      return undefined;
    },
  },
);

export const disassociateQueueEmailAddresses = instanceOperation<DisassociateQueueEmailAddressesRequest>(
  "DisassociateQueueEmailAddresses",
  {
    fidelity: { documented: ["at most 50 in a call"], assumed: ["those that are not associated are ignored"] },
    handle(input, call) {
      const queue = findOwned(call, queues, "queue", input.QueueId);
      const gone = input.EmailAddressesId.map((id) => addressId(call, id));
      putChanged(call, queue, { emailAddressIds: queue.emailAddressIds.filter((id) => !gone.includes(id)) });
      return undefined;
    },
  },
);

export const listQueueEmailAddresses = instanceOperation<
  ListQueueEmailAddressesRequest,
  ListQueueEmailAddressesResponse
>("ListQueueEmailAddresses", {
  fidelity: {
    documented: ["the addresses of a queue, the outbound one marked"],
    assumed: ["the outbound address is listed also when it was not associated", "order of association"],
  },
  handle(input, call) {
    const queue = findOwned(call, queues, "queue", input.QueueId);
    const outbound = queue.outboundEmailId === undefined ? [] : [queue.outboundEmailId];
    const page = pageOf(call, input, [...new Set([...outbound, ...queue.emailAddressIds])], (id) => id);
    return {
      EmailAddressMetadataList: page.items.map((id) => ({
        Id: id,
        Arn: ownedArn(call, "emailAddress", findOwned(call, emailAddresses, "emailAddress", id)),
        IsDefaultOutboundEmail: id === queue.outboundEmailId,
      })),
      NextToken: page.NextToken,
      LastModifiedTime: new Date(queue.modifiedAt),
      LastModifiedRegion: call.settings.region,
    };
  },
});

/** The bare id of an address that must exist. */
export function addressId(call: InstanceCall, text: string): string {
  return findOwned(call, emailAddresses, "emailAddress", text).id;
}
