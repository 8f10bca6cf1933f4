import type {
  DescribeRoutingProfileRequest,
  DescribeRoutingProfileResponse,
  ListRoutingProfilesRequest,
  ListRoutingProfilesResponse,
  MediaConcurrency,
  RoutingProfile,
  RoutingProfileSearchCriteria,
  SearchRoutingProfilesRequest,
  SearchRoutingProfilesResponse,
} from "@aws-sdk/client-connect";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import type { Searchable } from "../listing/search.js";
import { searchPage } from "../listing/search-page.js";
import { summaryPage } from "../listing/summaries.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import { users } from "../users/user-table.js";
import { type RoutingProfileRecord, routingProfiles } from "./routing-profile-table.js";

export const describeRoutingProfile = instanceOperation<DescribeRoutingProfileRequest, DescribeRoutingProfileResponse>(
  "DescribeRoutingProfile",
  {
    fidelity: {
      documented: ["queues are only counted; AssociatedQueueIds stays empty"],
      assumed: ["a channel without cross-channel behaviour has ROUTE_CURRENT_CHANNEL_ONLY"],
    },
    handle(input, call) {
      const profile = findOwned(call, routingProfiles, "routingProfile", input.RoutingProfileId);
      return {
        RoutingProfile: {
          ...summarise(call, profile),
          MediaConcurrencies: profile.mediaConcurrencies.map(withBehaviour),
          AgentAvailabilityTimer: profile.timer,
          LastModifiedTime: new Date(profile.modifiedAt),
          LastModifiedRegion: call.settings.region,
        },
      };
    },
  },
);

export const listRoutingProfiles = instanceOperation<ListRoutingProfilesRequest, ListRoutingProfilesResponse>(
  "ListRoutingProfiles",
  {
    fidelity: { documented: ["with the Basic Routing Profile of a new instance"], assumed: ["order of creation"] },
    handle(input, call) {
      const { items, NextToken } = summaryPage(call, input, routingProfiles, "routingProfile");
      return { RoutingProfileSummaryList: items.map(({ summary }) => summary), NextToken };
    },
  },
);

const searchable: Searchable<RoutingProfileRecord, Checked<RoutingProfileSearchCriteria>> = {
  fields: {
    name: (profile) => profile.name,
    description: (profile) => profile.description,
    resourceID: (profile) => profile.id,
  },
};

export const searchRoutingProfiles = instanceOperation<SearchRoutingProfilesRequest, SearchRoutingProfilesResponse>(
  "SearchRoutingProfiles",
  {
    fidelity: {
      documented: ["without cross-channel behaviour, timer and time of the last change; criteria, filter, count"],
      assumed: ["with the ids of the queues", "searchable fields are name, description and resourceID"],
    },
    handle(input, call) {
      const { items, ...rest } = searchPage(call, input, allOwned(call, routingProfiles), searchable);
      const found = items.map((profile) => ({
        ...summarise(call, profile),
        MediaConcurrencies: profile.mediaConcurrencies.map(({ Channel, Concurrency }) => ({ Channel, Concurrency })),
        AssociatedQueueIds: [...new Set(profile.queues.map(({ queueId }) => queueId))],
        AssociatedManualAssignmentQueueIds: [...new Set(profile.manualQueues.map(({ queueId }) => queueId))],
      }));
      return { RoutingProfiles: found, ...rest };
    },
  },
);

function summarise(call: InstanceCall, profile: RoutingProfileRecord): RoutingProfile {
  return {
    InstanceId: profile.instanceId,
    Name: profile.name,
    RoutingProfileArn: ownedArn(call, "routingProfile", profile),
    RoutingProfileId: profile.id,
    Description: profile.description,
    DefaultOutboundQueueId: profile.defaultOutboundQueueId,
    Tags: { ...profile.tags },
    NumberOfAssociatedQueues: profile.queues.length,
    NumberOfAssociatedManualAssignmentQueues: profile.manualQueues.length,
    NumberOfAssociatedUsers: allOwned(call, users).filter(({ routingProfileId }) => routingProfileId === profile.id)
      .length,
    IsDefault: profile.isDefault,
  };
}

function withBehaviour(concurrency: Checked<MediaConcurrency>): MediaConcurrency {
  const plain = { BehaviorType: "ROUTE_CURRENT_CHANNEL_ONLY" } as const;
  return { ...(concurrency as MediaConcurrency), CrossChannelBehavior: concurrency.CrossChannelBehavior ?? plain };
}
