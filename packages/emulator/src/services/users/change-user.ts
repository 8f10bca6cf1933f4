import type { CreateUserRequest, CreateUserResponse, DeleteUserRequest } from "@aws-sdk/client-connect";
import { invalidParameter } from "../../protocol/service-error.js";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import { checkNameIsFree } from "../names.js";
import { type InstanceCall, instanceOperation } from "../operation.js";
import { checkQuota } from "../quotas.js";
import { routingProfiles } from "../routing-profiles/routing-profile-table.js";
import { securityProfiles } from "../security-profiles/security-profile-table.js";
import { checkedTags } from "../tags/tag-set.js";
import { hierarchyGroups } from "../user-hierarchy/group-table.js";
import { checkedChannels, checkedPhone, checkOneKind } from "./phone-settings.js";
import { checkDirectoryUser, checkIdentity, checkPassword, checkUsername } from "./user-rules.js";
import { type UserRecord, users } from "./user-table.js";

export const createUser = instanceOperation<CreateUserRequest, CreateUserResponse>("CreateUser", {
  fidelity: {
    validated: ["a user without a password where Connect keeps the passwords: the recorded wording"],
    documented: [
      "names, e-mail addresses and passwords that the identity management type wants or refuses",
      "user names of at most 20 characters, 64 with SAML or a directory",
      "1 to 10 security profiles; profiles and hierarchy group must exist; name unique; quota of 500",
      "phone settings for all channels and settings per channel not together; a desk phone needs a number",
    ],
    assumed: ["a user without settings has a soft phone", "the password is checked and not kept"],
  },
  handle(input, call) {
    const tags = checkedTags(call, input.Tags);
    checkUsername(call, input.Username);
    checkPassword(call, input.Password);
    checkIdentity(call, input.IdentityInfo ?? {});
    checkDirectoryUser(call, input.DirectoryUserId);
    const channels = checkedChannels(input);
    checkOneKind(input.PhoneConfig, channels);
    const phone = channels === undefined ? checkedPhone(input.PhoneConfig ?? {}) : undefined;
    const references = {
      securityProfileIds: securityProfileIds(call, input.SecurityProfileIds),
      routingProfileId: findOwned(call, routingProfiles, "routingProfile", input.RoutingProfileId).id,
      hierarchyGroupId: input.HierarchyGroupId
        ? findOwned(call, hierarchyGroups, "hierarchyGroup", input.HierarchyGroupId).id
        : undefined,
    };
    checkNameIsFree(call, users, "User", input.Username);
    checkQuota(call.settings.quotas, "users", allOwned(call, users).length);
    const user: UserRecord = {
      id: call.newId(),
      instanceId: call.instance.id,
      name: input.Username,
      identity: input.IdentityInfo ?? {},
      phone,
      channels,
      directoryUserId: input.DirectoryUserId,
      ...references,
      proficiencies: [],
      tags,
      modifiedAt: call.now,
    };
    call.tables.of(users).put(user);
    return { UserId: user.id, UserArn: ownedArn(call, "user", user) };
  },
});

export const deleteUser = instanceOperation<DeleteUserRequest>("DeleteUser", {
  fidelity: { documented: ["the name is free again; quick connects of the user stay"] },
  handle(input, call) {
    call.tables.of(users).delete(findOwned(call, users, "user", input.UserId).id);
    return undefined;
  },
});

/** Bare ids of security profiles that a request names, which must exist. */
export function securityProfileIds(call: InstanceCall, ids: readonly string[]): readonly string[] {
  const found = ids.map((id) => findOwned(call, securityProfiles, "securityProfile", id).id);
  const repeated = found.find((id, index) => found.indexOf(id) !== index);
  if (repeated !== undefined) throw invalidParameter(`SecurityProfileIds has ${repeated} more than once`);
  return found;
}
