import type { Operation } from "../operation.js";
import { createUserHierarchyGroup, deleteUserHierarchyGroup, updateUserHierarchyGroupName } from "./change-group.js";
import { describeUserHierarchyGroup, listUserHierarchyGroups, searchUserHierarchyGroups } from "./describe-group.js";
import { describeUserHierarchyStructure, updateUserHierarchyStructure } from "./structure.js";

export const userHierarchyOperations: readonly Operation[] = [
  updateUserHierarchyStructure,
  describeUserHierarchyStructure,
  createUserHierarchyGroup,
  describeUserHierarchyGroup,
  listUserHierarchyGroups,
  searchUserHierarchyGroups,
  updateUserHierarchyGroupName,
  deleteUserHierarchyGroup,
];
