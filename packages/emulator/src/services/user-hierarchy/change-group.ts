import type {
  CreateUserHierarchyGroupRequest,
  CreateUserHierarchyGroupResponse,
  DeleteUserHierarchyGroupRequest,
  UpdateUserHierarchyGroupNameRequest,
} from "@aws-sdk/client-connect";
import { duplicateResource, invalidParameter, invalidRequest, resourceInUse } from "../../protocol/service-error.js";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import { modifiedAfter } from "../modified.js";
import { type InstanceCall, instanceOperation } from "../operation.js";
import { checkQuota } from "../quotas.js";
import { securityProfiles } from "../security-profiles/security-profile-table.js";
import { checkedTags } from "../tags/tag-set.js";
import { users } from "../users/user-table.js";
import { type HierarchyGroupRecord, hierarchyGroups } from "./group-table.js";
import { levelMembers, levelsOf } from "./structure-table.js";

const mostNameCharacters = 100;

export const createUserHierarchyGroup = instanceOperation<
  CreateUserHierarchyGroupRequest,
  CreateUserHierarchyGroupResponse
>("CreateUserHierarchyGroup", {
  fidelity: {
    documented: [
      "at most five levels; the level must be in the structure; the parent must exist",
      "quota of 500; a name that is taken is a DuplicateResource",
    ],
    assumed: ["names are unique among the groups of one parent", "a missing level is an InvalidRequest"],
  },
  handle(input, call) {
    checkName(input.Name);
    const tags = checkedTags(call, input.Tags);
    const parent = input.ParentGroupId && findOwned(call, hierarchyGroups, "hierarchyGroup", input.ParentGroupId);
    const level = parent ? parent.level + 1 : 1;
    checkLevel(call, level);
    const parentId = parent ? parent.id : undefined;
    checkFree(call, input.Name, parentId);
    checkQuota(call.settings.quotas, "hierarchyGroups", allOwned(call, hierarchyGroups).length);
    const group: HierarchyGroupRecord = {
      id: call.newId(),
      instanceId: call.instance.id,
      name: input.Name,
      parentId,
      level,
      tags,
      modifiedAt: call.now,
    };
    call.tables.of(hierarchyGroups).put(group);
    return { HierarchyGroupId: group.id, HierarchyGroupArn: ownedArn(call, "hierarchyGroup", group) };
  },
});

export const updateUserHierarchyGroupName = instanceOperation<UpdateUserHierarchyGroupNameRequest>(
  "UpdateUserHierarchyGroupName",
  {
    fidelity: { documented: ["only the name can be changed"] },
    handle(input, call) {
      const group = findOwned(call, hierarchyGroups, "hierarchyGroup", input.HierarchyGroupId);
      checkName(input.Name);
      checkFree(call, input.Name, group.parentId, group.id);
      const modifiedAt = modifiedAfter(call, group);
      call.tables.of(hierarchyGroups).put({ ...group, name: input.Name, modifiedAt });
      return undefined;
    },
  },
);

export const deleteUserHierarchyGroup = instanceOperation<DeleteUserHierarchyGroupRequest>("DeleteUserHierarchyGroup", {
  fidelity: {
    documented: ["refused while it has child groups or users"],
    assumed: ["refused while a security profile restricts access by it"],
  },
  handle(input, call) {
    const group = findOwned(call, hierarchyGroups, "hierarchyGroup", input.HierarchyGroupId);
    checkUnused(call, group);
    call.tables.of(hierarchyGroups).delete(group.id);
    return undefined;
  },
});

function checkUnused(call: InstanceCall, { id, name }: HierarchyGroupRecord): void {
  const inUse = (what: string, type: string, userId: string) =>
    resourceInUse(`The hierarchy group ${name} is used by ${what}.`, type, userId);
  const child = allOwned(call, hierarchyGroups).find(({ parentId }) => parentId === id);
  if (child) throw inUse(`the group ${child.name}`, "HIERARCHY_GROUP", child.id);
  const user = allOwned(call, users).find(({ hierarchyGroupId }) => hierarchyGroupId === id);
  if (user) throw inUse(`the user ${user.name}`, "USER", user.id);
  const profile = allOwned(call, securityProfiles).find(({ hierarchyGroupId }) => hierarchyGroupId === id);
  if (profile) throw inUse(`the security profile ${profile.name}`, "SECURITY_PROFILE", profile.id);
}

function checkName(name: string): void {
  const { length } = [...name];
  if (name.trim() === "" || length > mostNameCharacters) {
    throw invalidParameter(`Name must include 1 to ${mostNameCharacters} characters`);
  }
}

function checkLevel(call: InstanceCall, level: number): void {
  if (level > levelMembers.length) throw invalidParameter("A hierarchy has at most five levels");
  if (level > levelsOf(call).length) throw invalidRequest(`The hierarchy structure has no level ${level}.`);
}

function checkFree(call: InstanceCall, name: string, parentId: string | undefined, except?: string): void {
  const taken = allOwned(call, hierarchyGroups).some(
    (group) => group.name === name && group.parentId === parentId && group.id !== except,
  );
  if (taken) throw duplicateResource(`Hierarchy group name already exists: ${name}`);
}
