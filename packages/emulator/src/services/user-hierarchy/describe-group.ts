import type {
  DescribeUserHierarchyGroupRequest,
  DescribeUserHierarchyGroupResponse,
  HierarchyGroup,
  HierarchyGroupSummary,
  ListUserHierarchyGroupsRequest,
  ListUserHierarchyGroupsResponse,
  SearchUserHierarchyGroupsRequest,
  SearchUserHierarchyGroupsResponse,
  UserHierarchyGroupSearchCriteria,
} from "@aws-sdk/client-connect";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import type { Searchable } from "../listing/search.js";
import { searchPage } from "../listing/search-page.js";
import { summaryPage } from "../listing/summaries.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import { type HierarchyGroupRecord, hierarchyGroups } from "./group-table.js";
import { levelMembers } from "./structure-table.js";

export const describeUserHierarchyGroup = instanceOperation<
  DescribeUserHierarchyGroupRequest,
  DescribeUserHierarchyGroupResponse
>("DescribeUserHierarchyGroup", {
  fidelity: { documented: ["the path leads from the top down to the group itself"] },
  handle(input, call) {
    return {
      HierarchyGroup: describe(call, findOwned(call, hierarchyGroups, "hierarchyGroup", input.HierarchyGroupId)),
    };
  },
});

export const listUserHierarchyGroups = instanceOperation<
  ListUserHierarchyGroupsRequest,
  ListUserHierarchyGroupsResponse
>("ListUserHierarchyGroups", {
  fidelity: { documented: ["groups of all levels"], assumed: ["order of creation"] },
  handle(input, call) {
    const { items, NextToken } = summaryPage(call, input, hierarchyGroups, "hierarchyGroup");
    return { UserHierarchyGroupSummaryList: items.map(({ summary }) => summary), NextToken };
  },
});

const searchable: Searchable<HierarchyGroupRecord, Checked<UserHierarchyGroupSearchCriteria>> = {
  fields: {
    name: (group) => group.name,
    parentId: (group) => group.parentId,
    levelId: (group) => String(group.level),
    resourceID: (group) => group.id,
  },
};

export const searchUserHierarchyGroups = instanceOperation<
  SearchUserHierarchyGroupsRequest,
  SearchUserHierarchyGroupsResponse
>("SearchUserHierarchyGroups", {
  fidelity: {
    documented: ["criteria, filter by tags, total count"],
    assumed: ["searchable fields are name, parentId, levelId and resourceID"],
  },
  handle(input, call) {
    const { items, ...rest } = searchPage(call, input, allOwned(call, hierarchyGroups), searchable);
    return { UserHierarchyGroups: items.map((group) => describe(call, group)), ...rest };
  },
});

function describe(call: InstanceCall, group: HierarchyGroupRecord): HierarchyGroup {
  const path = pathTo(call, group).map((step, index) => [levelMembers[index], summarise(call, step)]);
  return {
    ...summarise(call, group),
    LevelId: String(group.level),
    HierarchyPath: Object.fromEntries(path),
    Tags: { ...group.tags },
  };
}

/** The groups from the top down to this one. */
export function pathTo(call: InstanceCall, group: HierarchyGroupRecord): readonly HierarchyGroupRecord[] {
  const parent = group.parentId === undefined ? undefined : call.tables.of(hierarchyGroups).get(group.parentId);
  return parent === undefined ? [group] : [...pathTo(call, parent), group];
}

function summarise(call: InstanceCall, group: HierarchyGroupRecord): HierarchyGroupSummary {
  return {
    Id: group.id,
    Arn: ownedArn(call, "hierarchyGroup", group),
    Name: group.name,
    LastModifiedTime: new Date(group.modifiedAt),
    LastModifiedRegion: call.settings.region,
  };
}
