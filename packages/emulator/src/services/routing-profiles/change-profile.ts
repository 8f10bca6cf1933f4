import type {
  CreateRoutingProfileRequest,
  CreateRoutingProfileResponse,
  DeleteRoutingProfileRequest,
  UpdateRoutingProfileAgentAvailabilityTimerRequest,
  UpdateRoutingProfileConcurrencyRequest,
  UpdateRoutingProfileDefaultOutboundQueueRequest,
  UpdateRoutingProfileNameRequest,
} from "@aws-sdk/client-connect";
import { invalidRequest, resourceInUse } from "../../protocol/service-error.js";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import { modifiedAfter } from "../modified.js";
import { checkNameIsFree } from "../names.js";
import { type InstanceCall, instanceOperation } from "../operation.js";
import { queues } from "../queues/queue-table.js";
import { checkQuota } from "../quotas.js";
import { checkedTags } from "../tags/tag-set.js";
import { users } from "../users/user-table.js";
import { checkedConcurrencies, checkedManualQueues, checkedQueues, checkPairQuotas } from "./checked-members.js";
import { type RoutingProfileRecord, routingProfiles } from "./routing-profile-table.js";

export const createRoutingProfile = instanceOperation<CreateRoutingProfileRequest, CreateRoutingProfileResponse>(
  "CreateRoutingProfile",
  {
    fidelity: {
      documented: [
        "name unique in the instance; quota of 500; VOICE at most 1; at most 10 queues in the call",
        "queues must be standard queues of the instance; the timer is TIME_SINCE_LAST_ACTIVITY unless said otherwise",
      ],
      assumed: ["at least one channel", "a queue of a channel without concurrency is taken"],
    },
    handle(input, call) {
      const tags = checkedTags(call, input.Tags);
      const mediaConcurrencies = checkedConcurrencies(input.MediaConcurrencies);
      const outbound = findOwned(call, queues, "queue", input.DefaultOutboundQueueId);
      const queuesOfProfile = checkedQueues(call, input.QueueConfigs);
      const manualQueues = checkedManualQueues(call, input.ManualAssignmentQueueConfigs);
      checkNameIsFree(call, routingProfiles, "Routing profile", input.Name);
      checkQuota(call.settings.quotas, "routingProfiles", allOwned(call, routingProfiles).length);
      checkPairQuotas(call, queuesOfProfile, manualQueues);
      const profile: RoutingProfileRecord = {
        id: call.newId(),
        instanceId: call.instance.id,
        name: input.Name,
        description: input.Description,
        mediaConcurrencies,
        defaultOutboundQueueId: outbound.id,
        queues: queuesOfProfile,
        manualQueues,
        timer: input.AgentAvailabilityTimer ?? "TIME_SINCE_LAST_ACTIVITY",
        tags,
        isDefault: false,
        modifiedAt: call.now,
      };
      call.tables.of(routingProfiles).put(profile);
      return { RoutingProfileArn: ownedArn(call, "routingProfile", profile), RoutingProfileId: profile.id };
    },
  },
);

export const updateRoutingProfileName = instanceOperation<UpdateRoutingProfileNameRequest>("UpdateRoutingProfileName", {
  fidelity: { documented: ["needs a name or a description; an absent one is left as it is"] },
  handle(input, call) {
    const profile = find(call, input);
    if (input.Name === undefined && input.Description === undefined) {
      throw invalidRequest("At least one of Name and Description is required.");
    }
    if (input.Name !== undefined) checkNameIsFree(call, routingProfiles, "Routing profile", input.Name, profile.id);
    return change(call, profile, {
      name: input.Name ?? profile.name,
      description: input.Description ?? profile.description,
    });
  },
});

export const updateRoutingProfileConcurrency = instanceOperation<UpdateRoutingProfileConcurrencyRequest>(
  "UpdateRoutingProfileConcurrency",
  {
    fidelity: { documented: ["replaces the whole list; VOICE at most 1"] },
    handle: (input, call) =>
      change(call, find(call, input), { mediaConcurrencies: checkedConcurrencies(input.MediaConcurrencies) }),
  },
);

export const updateRoutingProfileDefaultOutboundQueue =
  instanceOperation<UpdateRoutingProfileDefaultOutboundQueueRequest>("UpdateRoutingProfileDefaultOutboundQueue", {
    fidelity: { documented: ["the queue must exist in the instance"] },
    handle(input, call) {
      const profile = find(call, input);
      const queue = findOwned(call, queues, "queue", input.DefaultOutboundQueueId);
      return change(call, profile, { defaultOutboundQueueId: queue.id });
    },
  });

export const updateRoutingProfileAgentAvailabilityTimer =
  instanceOperation<UpdateRoutingProfileAgentAvailabilityTimerRequest>("UpdateRoutingProfileAgentAvailabilityTimer", {
    fidelity: { documented: ["TIME_SINCE_LAST_ACTIVITY or TIME_SINCE_LAST_INBOUND"] },
    handle: (input, call) => change(call, find(call, input), { timer: input.AgentAvailabilityTimer }),
  });

export const deleteRoutingProfile = instanceOperation<DeleteRoutingProfileRequest>("DeleteRoutingProfile", {
  fidelity: {
    documented: ["refused while users have it"],
    assumed: ["the Basic Routing Profile is refused with InvalidRequest"],
  },
  handle(input, call) {
    const profile = find(call, input);
    if (profile.isDefault) throw invalidRequest(`The routing profile ${profile.name} cannot be deleted.`);
    const user = allOwned(call, users).find(({ routingProfileId }) => routingProfileId === profile.id);
    if (user) {
      throw resourceInUse(`The routing profile ${profile.name} is used by the user ${user.name}.`, "USER", user.id);
    }
    call.tables.of(routingProfiles).delete(profile.id);
    return undefined;
  },
});

function find(call: InstanceCall, { RoutingProfileId }: { readonly RoutingProfileId: string }): RoutingProfileRecord {
  return findOwned(call, routingProfiles, "routingProfile", RoutingProfileId);
}

function change(call: InstanceCall, profile: RoutingProfileRecord, members: Partial<RoutingProfileRecord>): undefined {
  call.tables.of(routingProfiles).put({ ...profile, ...members, modifiedAt: modifiedAfter(call, profile) });
}
