import type { DeleteQueueRequest } from "@aws-sdk/client-connect";
import { resourceInUse } from "../../protocol/service-error.js";
import { flowsMentioning } from "../flows/flow-table.js";
import { allOwned, findOwned } from "../identity.js";
import { instanceOperation } from "../operation.js";
import { quickConnectLeadingTo } from "../quick-connects/quick-connect-table.js";
import { queueIdsOf, routingProfiles } from "../routing-profiles/routing-profile-table.js";
import { queues } from "./queue-table.js";

export const deleteQueue = instanceOperation<DeleteQueueRequest>("DeleteQueue", {
  fidelity: {
    documented: ["a queue that a flow, a quick connect or a routing profile refers to is in use; BasicQueue stays"],
    assumed: ["ResourceType and ResourceId name the thing that refers to the queue"],
  },
  handle(input, call) {
    const queue = findOwned(call, queues, "queue", input.QueueId);
    if (queue.isDefault)
      throw resourceInUse(`The queue ${queue.name} cannot be deleted.`, "INSTANCE", call.instance.id);
    const [flow] = flowsMentioning(call, queue.id);
    if (flow) throw resourceInUse(`The queue ${queue.name} is used by the flow ${flow.name}.`, "CONTACT_FLOW", flow.id);
    const quickConnect = quickConnectLeadingTo(call, queue.id);
    if (quickConnect) {
      const message = `The queue ${queue.name} is used by the quick connect ${quickConnect.name}.`;
      throw resourceInUse(message, "QUICK_CONNECT", quickConnect.id);
    }
    const profile = allOwned(call, routingProfiles).find((candidate) => queueIdsOf(candidate).includes(queue.id));
    if (profile) {
      const message = `The queue ${queue.name} is used by the routing profile ${profile.name}.`;
      throw resourceInUse(message, "ROUTING_PROFILE", profile.id);
    }
    call.tables.of(queues).delete(queue.id);
    return undefined;
  },
});
