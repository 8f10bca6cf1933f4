import type {
  AssociateSecurityProfilesRequest,
  DisassociateSecurityProfilesRequest,
  ListEntitySecurityProfilesRequest,
  ListEntitySecurityProfilesResponse,
} from "@aws-sdk/client-connect";
import { invalidParameter, invalidRequest } from "../../protocol/service-error.js";
import { findOwned } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { modifiedAfter } from "../modified.js";
import { type InstanceCall, instanceOperation } from "../operation.js";
import { mostSecurityProfiles, type UserRecord, users } from "../users/user-table.js";
import { securityProfiles } from "./security-profile-table.js";

export const associateSecurityProfiles = instanceOperation<AssociateSecurityProfilesRequest>(
  "AssociateSecurityProfiles",
  {
    fidelity: {
      documented: ["adds profiles to a user by its ARN; at most 10 in all"],
      assumed: ["AI agents are not emulated: an ARN that is not a user's is not found"],
    },
    handle(input, call) {
      const user = findEntity(call, input.EntityType, input.EntityArn);
      const added = profileIds(call, input.SecurityProfiles);
      return putProfiles(call, user, [...new Set([...user.securityProfileIds, ...added])]);
    },
  },
);

export const disassociateSecurityProfiles = instanceOperation<DisassociateSecurityProfilesRequest>(
  "DisassociateSecurityProfiles",
  {
    fidelity: { documented: ["takes profiles from a user"], assumed: ["a user keeps at least one"] },
    handle(input, call) {
      const user = findEntity(call, input.EntityType, input.EntityArn);
      const removed = profileIds(call, input.SecurityProfiles);
      const kept = user.securityProfileIds.filter((id) => !removed.includes(id));
      if (kept.length === 0) throw invalidRequest("A user needs at least one security profile.");
      return putProfiles(call, user, kept);
    },
  },
);

export const listEntitySecurityProfiles = instanceOperation<
  ListEntitySecurityProfilesRequest,
  ListEntitySecurityProfilesResponse
>("ListEntitySecurityProfiles", {
  fidelity: { documented: ["ids of the profiles of a user"], assumed: ["AI agents are not emulated"] },
  handle(input, call) {
    const user = findEntity(call, input.EntityType, input.EntityArn);
    const { items, NextToken } = pageOf(call, input, user.securityProfileIds, (id) => id);
    return { SecurityProfiles: items.map((Id) => ({ Id })), NextToken };
  },
});

function findEntity(call: InstanceCall, type: string, arn: string): UserRecord {
  if (type !== "USER") throw invalidRequest("Only users are emulated as entities of security profiles.");
  return findOwned(call, users, "user", arn);
}

function profileIds(call: InstanceCall, items: readonly { readonly Id?: string | undefined }[]): readonly string[] {
  return items.map(({ Id = "" }) => findOwned(call, securityProfiles, "securityProfile", Id).id);
}

function putProfiles(call: InstanceCall, user: UserRecord, securityProfileIds: readonly string[]): undefined {
  if (securityProfileIds.length > mostSecurityProfiles) {
    throw invalidParameter(`A user can have at most ${mostSecurityProfiles} security profiles`);
  }
  call.tables.of(users).put({ ...user, securityProfileIds, modifiedAt: modifiedAfter(call, user) });
}
