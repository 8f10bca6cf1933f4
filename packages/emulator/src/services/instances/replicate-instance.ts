import type {
  ReplicateInstanceRequest,
  ReplicateInstanceResponse,
  ReplicationConfiguration,
} from "@aws-sdk/client-connect";
import { formatArn } from "@flowc/connect-model";
import { invalidRequest, resourceConflict } from "../../protocol/service-error.js";
import { defineTable } from "../../store/table.js";
import { allOwned, type InstanceOwned } from "../identity.js";
import { type InstanceCall, instanceOperation } from "../operation.js";
import { firstDistribution, trafficGroups } from "../traffic-distribution/group-table.js";

/** That an instance was replicated to another region. */
interface Replica extends InstanceOwned {
  readonly region: string;
  readonly alias: string | undefined;
  /** When the replica is complete. */
  readonly readyAt: number;
}

const replicas = defineTable<Replica>("replicas");

export const replicateInstance = instanceOperation<ReplicateInstanceRequest, ReplicateInstanceResponse>(
  "ReplicateInstance",
  {
    fidelity: {
      documented: [
        "answers at once with the id of the source; DescribeInstance says how far the replication is",
        "once for a region: a second time is a ResourceConflict",
      ],
      assumed: [
        "the first replica brings the default traffic distribution group; its name is a choice",
        "any active instance can be replicated; the service wants SAML and a region that is paired with its own",
        "the replica is known to its source only: nothing can be asked of it in the other region",
      ],
    },
    handle({ ReplicaRegion: region, ReplicaAlias: alias }, call) {
      const { instance, settings } = call;
      if (region === settings.region) throw invalidRequest(`The instance is in ${region} already.`);
      const id = `${instance.id} ${region}`;
      const table = call.tables.of(replicas);
      if (table.get(id)) throw resourceConflict(`The instance is already replicated to ${region}.`);
      const readyAt = call.now + settings.delays.instanceCreationMs;
      table.put({ id, instanceId: instance.id, region, alias, readyAt });
      if (allOwned(call, replicas).length === 1) putDefaultGroup(call, region);
      const Arn = formatArn({
        kind: "instance",
        partition: "aws",
        region,
        account: settings.accountId,
        id: instance.id,
      });
      return { Id: instance.id, Arn };
    },
  },
);

/** The group that every replicated instance has. */
function putDefaultGroup(call: InstanceCall, region: string): void {
  call.tables.of(trafficGroups).put({
    id: call.newId(),
    instanceId: call.instance.id,
    name: "Default traffic distribution group",
    description: undefined,
    distribution: firstDistribution(call.settings.region, [region]),
    userIds: [],
    tags: {},
    isDefault: true,
    readyAt: call.now,
    isNew: true,
    failure: undefined,
    goneAt: undefined,
  });
}

/** Where an instance is replicated to; undefined when it is not. */
export function replicationOf(call: InstanceCall): ReplicationConfiguration | undefined {
  const own = allOwned(call, replicas);
  if (own.length === 0) return undefined;
  return {
    SourceRegion: call.settings.region,
    ReplicationStatusSummaryList: own.map(({ region, readyAt }) => ({
      Region: region,
      ReplicationStatus: call.now < readyAt ? "INSTANCE_REPLICATION_IN_PROGRESS" : "INSTANCE_REPLICATION_COMPLETE",
    })),
  };
}
