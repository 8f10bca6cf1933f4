import type { QueueSummary } from "@aws-sdk/client-connect";
import { formatArn } from "@flowc/connect-model";
import { visibleOwned } from "../identity.js";
import type { InstanceCall } from "../operation.js";
import { users } from "./user-table.js";

/** The personal queues of agents, one for each user, as a list of queues shows them: without a name. */
export function agentQueues(call: InstanceCall): QueueSummary[] {
  const { region, accountId: account } = call.settings;
  return visibleOwned(call, users).map(({ id, instanceId, modifiedAt }) => ({
    Id: id,
    Arn: formatArn({ kind: "agentQueue", partition: "aws", region, account, instanceId, id }),
    QueueType: "AGENT",
    LastModifiedTime: new Date(modifiedAt),
    LastModifiedRegion: region,
  }));
}
