import type {
  UpdateUserConfigRequest,
  UpdateUserHierarchyRequest,
  UpdateUserIdentityInfoRequest,
  UpdateUserPhoneConfigRequest,
  UpdateUserRoutingProfileRequest,
  UpdateUserSecurityProfilesRequest,
} from "@aws-sdk/client-connect";
import { findOwned } from "../identity.js";
import { modifiedAfter } from "../modified.js";
import { type InstanceCall, instanceOperation } from "../operation.js";
import { routingProfiles } from "../routing-profiles/routing-profile-table.js";
import { hierarchyGroups } from "../user-hierarchy/group-table.js";
import { securityProfileIds } from "./change-user.js";
import { checkedChannels, checkedPhone } from "./phone-settings.js";
import { checkIdentity } from "./user-rules.js";
import { type UserRecord, users } from "./user-table.js";

export const updateUserIdentityInfo = instanceOperation<UpdateUserIdentityInfoRequest>("UpdateUserIdentityInfo", {
  fidelity: {
    documented: ["the same rules by identity management type as at creation"],
    assumed: ["absent members are left as they are"],
  },
  handle(input, call) {
    const user = find(call, input);
    const identity = { ...user.identity, ...input.IdentityInfo };
    checkIdentity(call, identity);
    return change(call, user, { identity });
  },
});

export const updateUserPhoneConfig = instanceOperation<UpdateUserPhoneConfigRequest>("UpdateUserPhoneConfig", {
  fidelity: {
    documented: ["a desk phone needs a number"],
    assumed: ["replaces the whole structure, and settings per channel with it"],
  },
  handle: (input, call) =>
    change(call, find(call, input), { phone: checkedPhone(input.PhoneConfig), channels: undefined }),
});

export const updateUserConfig = instanceOperation<UpdateUserConfigRequest>("UpdateUserConfig", {
  fidelity: {
    documented: ["settings per channel"],
    assumed: ["each list replaces the whole list, absent ones are left; they take the place of a PhoneConfig"],
  },
  handle(input, call) {
    const user = find(call, input);
    return change(call, user, { phone: undefined, channels: { ...user.channels, ...checkedChannels(input) } });
  },
});

export const updateUserRoutingProfile = instanceOperation<UpdateUserRoutingProfileRequest>("UpdateUserRoutingProfile", {
  fidelity: { documented: ["the profile must exist in the instance"] },
  handle(input, call) {
    const user = find(call, input);
    const profile = findOwned(call, routingProfiles, "routingProfile", input.RoutingProfileId);
    return change(call, user, { routingProfileId: profile.id });
  },
});

export const updateUserSecurityProfiles = instanceOperation<UpdateUserSecurityProfilesRequest>(
  "UpdateUserSecurityProfiles",
  {
    fidelity: { documented: ["replaces the whole list of 1 to 10"] },
    handle: (input, call) =>
      change(call, find(call, input), { securityProfileIds: securityProfileIds(call, input.SecurityProfileIds) }),
  },
);

export const updateUserHierarchy = instanceOperation<UpdateUserHierarchyRequest>("UpdateUserHierarchy", {
  fidelity: { documented: ["without a group it takes the user out of the hierarchy"] },
  handle(input, call) {
    const user = find(call, input);
    const group = input.HierarchyGroupId
      ? findOwned(call, hierarchyGroups, "hierarchyGroup", input.HierarchyGroupId)
      : undefined;
    return change(call, user, { hierarchyGroupId: group?.id });
  },
});

function find(call: InstanceCall, { UserId }: { readonly UserId: string }): UserRecord {
  return findOwned(call, users, "user", UserId);
}

function change(call: InstanceCall, user: UserRecord, members: Partial<UserRecord>): undefined {
  call.tables.of(users).put({ ...user, ...members, modifiedAt: modifiedAfter(call, user) });
}
