import type {
  DescribeSecurityProfileRequest,
  DescribeSecurityProfileResponse,
  ListSecurityProfilesRequest,
  ListSecurityProfilesResponse,
  SearchSecurityProfilesRequest,
  SearchSecurityProfilesResponse,
  SecurityProfileSearchCriteria,
} from "@aws-sdk/client-connect";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import type { Searchable } from "../listing/search.js";
import { searchPage } from "../listing/search-page.js";
import { summaryPage } from "../listing/summaries.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import { type SecurityProfileRecord, securityProfiles } from "./security-profile-table.js";

export const describeSecurityProfile = instanceOperation<
  DescribeSecurityProfileRequest,
  DescribeSecurityProfileResponse
>("DescribeSecurityProfile", {
  fidelity: {
    documented: [
      "OrganizationResourceId is the instance; permissions, applications, modules are in lists of their own",
    ],
  },
  handle(input, call) {
    const profile = findOwned(call, securityProfiles, "securityProfile", input.SecurityProfileId);
    return {
      SecurityProfile: {
        ...summarise(call, profile),
        AllowedAccessControlTags: { ...profile.accessControlTags },
        TagRestrictedResources: [...profile.tagRestrictedResources],
        HierarchyRestrictedResources: [...profile.hierarchyRestrictedResources],
        AllowedAccessControlHierarchyGroupId: profile.hierarchyGroupId,
        GranularAccessControlConfiguration:
          profile.granularAccess as DescribedProfile["GranularAccessControlConfiguration"],
        LastModifiedTime: new Date(profile.modifiedAt),
        LastModifiedRegion: call.settings.region,
      },
    };
  },
});

type DescribedProfile = NonNullable<DescribeSecurityProfileResponse["SecurityProfile"]>;

export const listSecurityProfiles = instanceOperation<ListSecurityProfilesRequest, ListSecurityProfilesResponse>(
  "ListSecurityProfiles",
  {
    fidelity: { documented: ["with the four of a new instance"], assumed: ["order of creation"] },
    handle(input, call) {
      const { items, NextToken } = summaryPage(call, input, securityProfiles, "securityProfile");
      return { SecurityProfileSummaryList: items.map(({ summary }) => summary), NextToken };
    },
  },
);

const searchable: Searchable<SecurityProfileRecord, Checked<SecurityProfileSearchCriteria>> = {
  fields: { name: (profile) => profile.name, description: (profile) => profile.description },
};

export const searchSecurityProfiles = instanceOperation<SearchSecurityProfilesRequest, SearchSecurityProfilesResponse>(
  "SearchSecurityProfiles",
  {
    fidelity: {
      documented: ["name, description and tags, nothing of what a profile allows"],
      assumed: ["searchable fields are name and description"],
    },
    handle(input, call) {
      const { items, ...rest } = searchPage(call, input, allOwned(call, securityProfiles), searchable);
      return { SecurityProfiles: items.map((profile) => summarise(call, profile)), ...rest };
    },
  },
);

function summarise(call: InstanceCall, profile: SecurityProfileRecord) {
  return {
    Id: profile.id,
    OrganizationResourceId: profile.instanceId,
    Arn: ownedArn(call, "securityProfile", profile),
    SecurityProfileName: profile.name,
    Description: profile.description,
    Tags: { ...profile.tags },
  };
}
