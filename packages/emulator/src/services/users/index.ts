import type { Operation } from "../operation.js";
import { createUser, deleteUser } from "./change-user.js";
import { describeUser, listUsers, searchUsers } from "./describe-user.js";
import {
  associateUserProficiencies,
  disassociateUserProficiencies,
  listUserProficiencies,
  updateUserProficiencies,
} from "./proficiencies.js";
import {
  updateUserConfig,
  updateUserHierarchy,
  updateUserIdentityInfo,
  updateUserPhoneConfig,
  updateUserRoutingProfile,
  updateUserSecurityProfiles,
} from "./update-user.js";

export const userOperations: readonly Operation[] = [
  createUser,
  describeUser,
  listUsers,
  searchUsers,
  updateUserIdentityInfo,
  updateUserPhoneConfig,
  updateUserConfig,
  updateUserRoutingProfile,
  updateUserSecurityProfiles,
  updateUserHierarchy,
  associateUserProficiencies,
  updateUserProficiencies,
  disassociateUserProficiencies,
  listUserProficiencies,
  deleteUser,
];
