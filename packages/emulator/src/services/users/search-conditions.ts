import type { ControlPlaneUserAttributeFilter } from "@aws-sdk/client-connect";
import { passesTagFilter, type TagFilter } from "../listing/search.js";
import type { Checked, InstanceCall } from "../operation.js";
import { pathTo } from "../user-hierarchy/describe-group.js";
import { hierarchyGroups } from "../user-hierarchy/group-table.js";
import type { UserRecord } from "./user-table.js";

/** A condition on the group of a user: exactly this one, or it and everything below it. */
export interface HierarchyGroupCondition {
  readonly Value?: string | undefined;
  readonly HierarchyGroupMatchType?: string | undefined;
}

/** Tells whether a user is in the group that a condition names. */
export function isInGroup(call: InstanceCall, user: UserRecord, condition: HierarchyGroupCondition): boolean {
  const { Value, HierarchyGroupMatchType = "EXACT" } = condition;
  const group = user.hierarchyGroupId && call.tables.of(hierarchyGroups).get(user.hierarchyGroupId);
  if (!group) return false;
  const groups = HierarchyGroupMatchType === "EXACT" ? [group] : pathTo(call, group);
  return groups.some(({ id }) => id === Value);
}

/** Tells whether a user passes a filter on tags and groups. An absent filter lets everybody pass. */
export function passesUserFilter(
  call: InstanceCall,
  user: UserRecord,
  filter: Checked<ControlPlaneUserAttributeFilter> | undefined,
): boolean {
  if (filter === undefined) return true;
  const { OrConditions, AndCondition, TagCondition, HierarchyGroupCondition } = filter;
  const passes = (tags: TagFilter, group: HierarchyGroupCondition | undefined) =>
    passesTagFilter(user.tags, tags) && (group === undefined || isInGroup(call, user, group));
  const meets = (condition: NonNullable<typeof AndCondition>) =>
    passes({ AndConditions: condition.TagConditions ?? [] }, condition.HierarchyGroupCondition);
  if (OrConditions !== undefined && OrConditions.length > 0 && !OrConditions.some(meets)) return false;
  if (AndCondition !== undefined && !meets(AndCondition)) return false;
  return passes({ TagCondition }, HierarchyGroupCondition);
}
