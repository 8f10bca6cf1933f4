import type {
  AssociateTrafficDistributionGroupUserRequest,
  CreateTrafficDistributionGroupRequest,
  CreateTrafficDistributionGroupResponse,
  DeleteTrafficDistributionGroupRequest,
  DisassociateTrafficDistributionGroupUserRequest,
  UpdateTrafficDistributionRequest,
} from "@aws-sdk/client-connect";
import { invalidRequest, resourceConflict, resourceInUse, ServiceError } from "../../protocol/service-error.js";
import { findOwned } from "../identity.js";
import { replicationOf } from "../instances/replicate-instance.js";
import { accountOperation, type InstanceCall, instanceOperation } from "../operation.js";
import { phoneNumbers } from "../phone-numbers/phone-number-table.js";
import { checkedTags } from "../tags/tag-set.js";
import { users } from "../users/user-table.js";
import { existingGroups, findGroup, firstDistribution, groupArn, groupStatus, trafficGroups } from "./group-table.js";

export const createTrafficDistributionGroup = instanceOperation<
  CreateTrafficDistributionGroupRequest,
  CreateTrafficDistributionGroupResponse
>("CreateTrafficDistributionGroup", {
  fidelity: {
    documented: [
      "needs an instance that was replicated, in its home region: ResourceNotReady before",
      "CREATION_IN_PROGRESS, then ACTIVE or CREATION_FAILED; a name that is taken is ResourceConflict",
    ],
    assumed: ["all traffic goes to the home region at first"],
  },
  handle(input, call) {
    const regions = replicaRegions(call);
    const tags = checkedTags(call, input.Tags);
    if (existingGroups(call).some(({ name, instanceId }) => name === input.Name && instanceId === call.instance.id)) {
      throw resourceConflict(`A traffic distribution group of this name already exists: ${input.Name}`);
    }
    const id = call.newId();
    call.tables.of(trafficGroups).put({
      id,
      instanceId: call.instance.id,
      name: input.Name,
      description: input.Description,
      distribution: firstDistribution(call.settings.region, regions),
      userIds: [],
      tags,
      isDefault: false,
      readyAt: call.now + call.settings.delays.trafficDistributionGroupMs,
      isNew: true,
      failure: call.outcome(),
      goneAt: undefined,
    });
    return { Id: id, Arn: groupArn(call, id) };
  },
});

export const updateTrafficDistribution = accountOperation<UpdateTrafficDistributionRequest>(
  "UpdateTrafficDistribution",
  {
    fidelity: {
      documented: [
        "shares add up to 100; sign-ins can be set for the default group only",
        "UPDATE_IN_PROGRESS, then ACTIVE",
      ],
      assumed: ["members left out stay", "regions that the group does not have are InvalidRequest"],
    },
    handle(input, call) {
      const group = findGroup(call, input.Id);
      if (groupStatus(group, call.now) !== "ACTIVE") throw resourceConflict(`The group ${group.name} is not active.`);
      if (input.SignInConfig && !group.isDefault) {
        throw invalidRequest("SignInConfig can be set for the default traffic distribution group only.");
      }
      const regions = Object.values(group.distribution)
        .flat()
        .map(({ Region }) => Region);
      for (const config of [input.TelephonyConfig, input.AgentConfig]) {
        const shares = config?.Distributions ?? [];
        if (shares.some(({ Region }) => !regions.includes(Region)))
          throw invalidRequest("A region is not of the group.");
        const sum = shares.reduce((total, { Percentage }) => total + Percentage, 0);
        if (config && sum !== 100) throw invalidRequest(`The percentages add up to ${sum}, not to 100.`);
      }
      const { telephony, agents, signIn } = group.distribution;
      call.tables.of(trafficGroups).put({
        ...group,
        isNew: false,
        readyAt: call.now + call.settings.delays.trafficDistributionGroupMs,
        distribution: {
          telephony: input.TelephonyConfig?.Distributions ?? telephony,
          agents: input.AgentConfig?.Distributions ?? agents,
          signIn: input.SignInConfig?.Distributions ?? signIn,
        },
      });
      return undefined;
    },
  },
);

export const deleteTrafficDistributionGroup = accountOperation<DeleteTrafficDistributionGroupRequest>(
  "DeleteTrafficDistributionGroup",
  {
    fidelity: {
      documented: ["PENDING_DELETION, then gone", "refused while numbers are claimed to it; the default group stays"],
      assumed: ["a group that is not there is accepted: the operation declares no such error"],
    },
    handle({ TrafficDistributionGroupId: text }, call) {
      const group = existingGroups(call).find(({ id }) => text === id || text === groupArn(call, id));
      if (group === undefined || group.goneAt !== undefined) return undefined;
      if (group.isDefault) throw invalidRequest("The default traffic distribution group cannot be deleted.");
      const number = call.tables
        .of(phoneNumbers)
        .all()
        .find(({ trafficGroupId }) => trafficGroupId === group.id);
      if (number) {
        throw resourceInUse(
          `The phone number ${number.phoneNumber} is claimed to the group.`,
          "PHONE_NUMBER",
          number.id,
        );
      }
      const goneAt = call.now + call.settings.delays.trafficDistributionGroupMs;
      call.tables.of(trafficGroups).put({ ...group, goneAt });
      return undefined;
    },
  },
);

export const associateTrafficDistributionGroupUser = instanceOperation<AssociateTrafficDistributionGroupUserRequest>(
  "AssociateTrafficDistributionGroupUser",
  {
    fidelity: { documented: ["user and group must exist"], assumed: ["one that is associated already is accepted"] },
    handle(input, call) {
      const group = findGroup(call, input.TrafficDistributionGroupId);
      const user = findOwned(call, users, "user", input.UserId);
      const userIds = [...new Set([...group.userIds, user.id])];
      call.tables.of(trafficGroups).put({ ...group, userIds });
      return undefined;
    },
  },
);

export const disassociateTrafficDistributionGroupUser =
  instanceOperation<DisassociateTrafficDistributionGroupUserRequest>("DisassociateTrafficDistributionGroupUser", {
    fidelity: { documented: ["user and group must exist"], assumed: ["one that is not associated is accepted"] },
    handle(input, call) {
      const group = findGroup(call, input.TrafficDistributionGroupId);
      const user = findOwned(call, users, "user", input.UserId);
      call.tables.of(trafficGroups).put({ ...group, userIds: group.userIds.filter((id) => id !== user.id) });
      return undefined;
    },
  });

function replicaRegions(call: InstanceCall): readonly string[] {
  const replicas = replicationOf(call)?.ReplicationStatusSummaryList ?? [];
  const ready = replicas.filter(({ ReplicationStatus }) => ReplicationStatus === "INSTANCE_REPLICATION_COMPLETE");
  if (ready.length > 0) return ready.map(({ Region = "" }) => Region);
  const Message = `The instance ${call.instance.id} has no replica in another region that is complete.`;
  throw new ServiceError("ResourceNotReadyException", { Message });
}
