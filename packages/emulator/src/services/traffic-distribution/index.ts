import type {
  DescribeTrafficDistributionGroupRequest,
  DescribeTrafficDistributionGroupResponse,
  GetTrafficDistributionRequest,
  GetTrafficDistributionResponse,
  ListTrafficDistributionGroupsRequest,
  ListTrafficDistributionGroupsResponse,
  ListTrafficDistributionGroupUsersRequest,
  ListTrafficDistributionGroupUsersResponse,
} from "@aws-sdk/client-connect";
import type { Call } from "../call.js";
import { instanceArn } from "../identity.js";
import { findInstance } from "../instances/find-instance.js";
import { pageOf } from "../listing/page.js";
import { accountOperation, type Operation } from "../operation.js";
import {
  associateTrafficDistributionGroupUser,
  createTrafficDistributionGroup,
  deleteTrafficDistributionGroup,
  disassociateTrafficDistributionGroupUser,
  updateTrafficDistribution,
} from "./change-group.js";
import { existingGroups, findGroup, groupArn, groupStatus, type TrafficGroupRecord } from "./group-table.js";

const describeTrafficDistributionGroup = accountOperation<
  DescribeTrafficDistributionGroupRequest,
  DescribeTrafficDistributionGroupResponse
>("DescribeTrafficDistributionGroup", {
  fidelity: { documented: ["members of the answer; the distribution is not in it"] },
  handle(input, call) {
    const group = findGroup(call, input.TrafficDistributionGroupId);
    const TrafficDistributionGroup = {
      ...summary(call, group),
      Description: group.description,
      Tags: { ...group.tags },
    };
    return { TrafficDistributionGroup };
  },
});

const listTrafficDistributionGroups = accountOperation<
  ListTrafficDistributionGroupsRequest,
  ListTrafficDistributionGroupsResponse
>("ListTrafficDistributionGroups", {
  fidelity: { documented: ["of the account or of one instance, ten at a time"], assumed: ["order of creation"] },
  handle(input, call) {
    const instance = input.InstanceId === undefined ? undefined : findInstance(call, input.InstanceId, "any");
    const groups = existingGroups(call).filter(
      ({ id, instanceId }) => !call.hides(id) && (instance === undefined || instanceId === instance.id),
    );
    const page = pageOf(call, input, groups, ({ id }) => id, 10);
    return {
      TrafficDistributionGroupSummaryList: page.items.map((group) => summary(call, group)),
      NextToken: page.NextToken,
    };
  },
});

const getTrafficDistribution = accountOperation<GetTrafficDistributionRequest, GetTrafficDistributionResponse>(
  "GetTrafficDistribution",
  {
    fidelity: { documented: ["calls, agents and sign-ins by region"] },
    handle(input, call) {
      const { id, distribution } = findGroup(call, input.Id);
      return {
        Id: id,
        Arn: groupArn(call, id),
        TelephonyConfig: { Distributions: distribution.telephony.map((share) => ({ ...share })) },
        AgentConfig: { Distributions: distribution.agents.map((share) => ({ ...share })) },
        SignInConfig: { Distributions: distribution.signIn.map((share) => ({ ...share })) },
      };
    },
  },
);

const listTrafficDistributionGroupUsers = accountOperation<
  ListTrafficDistributionGroupUsersRequest,
  ListTrafficDistributionGroupUsersResponse
>("ListTrafficDistributionGroupUsers", {
  fidelity: { documented: ["ids of the users, ten at a time"], assumed: ["order of association"] },
  handle(input, call) {
    const group = findGroup(call, input.TrafficDistributionGroupId);
    const page = pageOf(call, input, group.userIds, (id) => id, 10);
    return {
      TrafficDistributionGroupUserSummaryList: page.items.map((UserId) => ({ UserId })),
      NextToken: page.NextToken,
    };
  },
});

function summary(call: Call, group: TrafficGroupRecord) {
  return {
    Id: group.id,
    Arn: groupArn(call, group.id),
    Name: group.name,
    InstanceArn: instanceArn(call, group.instanceId),
    Status: groupStatus(group, call.now),
    IsDefault: group.isDefault,
  };
}

export const trafficDistributionOperations: readonly Operation[] = [
  createTrafficDistributionGroup,
  describeTrafficDistributionGroup,
  listTrafficDistributionGroups,
  getTrafficDistribution,
  updateTrafficDistribution,
  associateTrafficDistributionGroupUser,
  listTrafficDistributionGroupUsers,
  disassociateTrafficDistributionGroupUser,
  deleteTrafficDistributionGroup,
];
