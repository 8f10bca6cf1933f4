import type {
  DescribeUserRequest,
  DescribeUserResponse,
  ListUsersRequest,
  ListUsersResponse,
  SearchUsersRequest,
  SearchUsersResponse,
  UserSearchCriteria,
} from "@aws-sdk/client-connect";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import type { Searchable } from "../listing/search.js";
import { searchPage } from "../listing/search-page.js";
import { summaryPage } from "../listing/summaries.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import { describePhone, describePhoneInSearch } from "./phone-settings.js";
import { type HierarchyGroupCondition, isInGroup, passesUserFilter } from "./search-conditions.js";
import { type UserRecord, users } from "./user-table.js";

export const describeUser = instanceOperation<DescribeUserRequest, DescribeUserResponse>("DescribeUser", {
  fidelity: {
    documented: [
      "without proficiencies and password",
      "a PhoneConfig always has AutoAccept, AfterContactWorkTimeLimit in seconds, and an empty DeskPhoneNumber when unset",
    ],
    assumed: ["a user with settings per channel has no PhoneConfig"],
  },
  handle(input, call) {
    const user = findOwned(call, users, "user", input.UserId);
    return {
      User: {
        ...identify(call, user),
        IdentityInfo: { ...user.identity },
        ...describePhone(user),
        LastModifiedTime: new Date(user.modifiedAt),
        LastModifiedRegion: call.settings.region,
      },
    };
  },
});

export const listUsers = instanceOperation<ListUsersRequest, ListUsersResponse>("ListUsers", {
  fidelity: { documented: ["user names and the time of the last change"], assumed: ["order of creation"] },
  handle(input, call) {
    const { items, NextToken } = summaryPage(call, input, users, "user");
    const UserSummaryList = items.map(({ summary: { Name: Username, ...rest } }) => ({ ...rest, Username }));
    return { UserSummaryList, NextToken };
  },
});

const searchable = (call: InstanceCall): Searchable<UserRecord, Checked<UserSearchCriteria>> => ({
  fields: {
    Username: (user) => user.name,
    FirstName: (user) => user.identity.FirstName,
    LastName: (user) => user.identity.LastName,
    RoutingProfileId: (user) => user.routingProfileId,
    SecurityProfileId: (user) => user.securityProfileIds[0],
    ResourceId: (user) => user.id,
  },
  matchesOwn: (user, { HierarchyGroupCondition: condition }) =>
    condition === undefined || isInGroup(call, user, condition as HierarchyGroupCondition),
});

export const searchUsers = instanceOperation<SearchUsersRequest, SearchUsersResponse>("SearchUsers", {
  fidelity: {
    documented: [
      "first and last name only; after-contact work in milliseconds; hierarchy conditions, tag filters, total count",
    ],
    assumed: [
      "searchable fields are Username, FirstName, LastName, RoutingProfileId, SecurityProfileId, ResourceId",
      "conditions on proficiencies are ignored; settings per channel are given as they were sent",
    ],
  },
  handle(input, call) {
    const filter = input.SearchFilter?.UserAttributeFilter;
    const wanted = allOwned(call, users).filter((user) => passesUserFilter(call, user, filter));
    const { items, ...rest } = searchPage(call, input, wanted, searchable(call));
    const Users = items.map((user) => ({
      ...identify(call, user),
      IdentityInfo: { FirstName: user.identity.FirstName, LastName: user.identity.LastName },
      ...describePhoneInSearch(user),
    }));
    return { Users, ...rest };
  },
});

function identify(call: InstanceCall, user: UserRecord) {
  return {
    Id: user.id,
    Arn: ownedArn(call, "user", user),
    Username: user.name,
    DirectoryUserId: user.directoryUserId,
    SecurityProfileIds: [...user.securityProfileIds],
    RoutingProfileId: user.routingProfileId,
    HierarchyGroupId: user.hierarchyGroupId,
    Tags: { ...user.tags },
  };
}
