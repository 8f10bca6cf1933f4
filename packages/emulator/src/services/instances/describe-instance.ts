import type {
  DescribeInstanceRequest,
  DescribeInstanceResponse,
  InstanceSummary,
  ListInstancesRequest,
  ListInstancesResponse,
} from "@aws-sdk/client-connect";
import type { Call } from "../call.js";
import { instanceArn } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { accountOperation, instanceOperation } from "../operation.js";
import { existingInstances, type InstanceRecord, instanceStatus } from "./instance-table.js";
import { replicationOf } from "./replicate-instance.js";

export const describeInstance = instanceOperation<DescribeInstanceRequest, DescribeInstanceResponse>(
  "DescribeInstance",
  {
    access: "any",
    fidelity: {
      documented: ["members of the answer; StatusReason only after a failure"],
      assumed: ["suffix of the service-linked role: the first block of the instance id"],
    },
    handle: (_input, call) => ({
      Instance: {
        ...describe(call, call.instance),
        ...(instanceStatus(call.instance, call.now) === "CREATION_FAILED" && {
          StatusReason: { Message: call.instance.failure },
        }),
        Tags: { ...call.instance.tags },
      },
      ReplicationConfiguration: replicationOf(call),
    }),
  },
);

export const listInstances = accountOperation<ListInstancesRequest, ListInstancesResponse>("ListInstances", {
  fidelity: {
    documented: ["pages of at most 10", "failed instances stay listed for 24 hours"],
    assumed: ["a deleted instance stays listed until its deletion is done"],
  },
  handle(input, call) {
    const visible = existingInstances(call).filter((record) => !call.hides(record.id));
    const page = pageOf(call, input, visible, (record) => record.id, 10);
    return { InstanceSummaryList: page.items.map((record) => describe(call, record)), NextToken: page.NextToken };
  },
});

function describe(call: Call, record: InstanceRecord): InstanceSummary {
  const suffix = record.id.slice(0, record.id.indexOf("-"));
  const role = `AWSServiceRoleForAmazonConnect_${suffix}`;
  return {
    Id: record.id,
    Arn: instanceArn(call, record.id),
    IdentityManagementType: record.identityManagement,
    InstanceAlias: record.alias,
    CreatedTime: new Date(record.createdAt),
    ServiceRole: `arn:aws:iam::${call.settings.accountId}:role/aws-service-role/connect.amazonaws.com/${role}`,
    InstanceStatus: instanceStatus(record, call.now),
    InboundCallsEnabled: record.attributes.INBOUND_CALLS,
    OutboundCallsEnabled: record.attributes.OUTBOUND_CALLS,
    InstanceAccessUrl: record.alias === undefined ? undefined : `https://${record.alias}.my.connect.aws`,
  };
}
