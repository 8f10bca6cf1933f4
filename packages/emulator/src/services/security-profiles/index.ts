import type { Operation } from "../operation.js";
import { createSecurityProfile, deleteSecurityProfile, updateSecurityProfile } from "./change-profile.js";
import { describeSecurityProfile, listSecurityProfiles, searchSecurityProfiles } from "./describe-profile.js";
import {
  associateSecurityProfiles,
  disassociateSecurityProfiles,
  listEntitySecurityProfiles,
} from "./entity-profiles.js";
import {
  listSecurityProfileAIAgents,
  listSecurityProfileApplications,
  listSecurityProfileFlowModules,
  listSecurityProfilePermissions,
} from "./profile-lists.js";

export const securityProfileOperations: readonly Operation[] = [
  createSecurityProfile,
  describeSecurityProfile,
  listSecurityProfiles,
  searchSecurityProfiles,
  listSecurityProfilePermissions,
  listSecurityProfileApplications,
  listSecurityProfileFlowModules,
  listSecurityProfileAIAgents,
  updateSecurityProfile,
  associateSecurityProfiles,
  disassociateSecurityProfiles,
  listEntitySecurityProfiles,
  deleteSecurityProfile,
];
