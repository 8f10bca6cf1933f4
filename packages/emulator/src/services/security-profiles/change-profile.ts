import type {
  CreateSecurityProfileRequest,
  CreateSecurityProfileResponse,
  DeleteSecurityProfileRequest,
  UpdateSecurityProfileRequest,
} from "@aws-sdk/client-connect";
import { invalidParameter, invalidRequest, resourceInUse, resourceNotFound } from "../../protocol/service-error.js";
import { flowModules } from "../flow-modules/module-table.js";
import { allOwned, findOwned, ownedArn, readId } from "../identity.js";
import { modifiedAfter } from "../modified.js";
import { checkNameIsFree } from "../names.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import { checkQuota } from "../quotas.js";
import { checkedTags } from "../tags/tag-set.js";
import { hierarchyGroups } from "../user-hierarchy/group-table.js";
import { users } from "../users/user-table.js";
import { type SecurityProfileRecord, securityProfiles, unrestricted } from "./security-profile-table.js";

export const createSecurityProfile = instanceOperation<CreateSecurityProfileRequest, CreateSecurityProfileResponse>(
  "CreateSecurityProfile",
  {
    fidelity: {
      documented: [
        "name unique in the instance; quota of 100; at most 500 permissions, 10 applications and 10 modules",
      ],
      assumed: [
        "any name of a permission is taken, because the list grows; each at most once",
        "the hierarchy group and the flow modules must exist; AI agents are not looked for",
      ],
    },
    handle(input, call) {
      const tags = checkedTags(call, input.Tags);
      const members = checkedMembers(call, input);
      checkNameIsFree(call, securityProfiles, "Security profile", input.SecurityProfileName);
      checkQuota(call.settings.quotas, "securityProfiles", allOwned(call, securityProfiles).length);
      const profile: SecurityProfileRecord = {
        ...unrestricted,
        id: call.newId(),
        instanceId: call.instance.id,
        name: input.SecurityProfileName,
        description: undefined,
        permissions: [],
        ...members,
        tags,
        isDefault: false,
        modifiedAt: call.now,
      };
      call.tables.of(securityProfiles).put(profile);
      return { SecurityProfileId: profile.id, SecurityProfileArn: ownedArn(call, "securityProfile", profile) };
    },
  },
);

export const updateSecurityProfile = instanceOperation<UpdateSecurityProfileRequest>("UpdateSecurityProfile", {
  fidelity: {
    documented: ["each list replaces the whole list; absent members are left; the name cannot be changed"],
    assumed: ["empty lists, texts and group ids clear; the profiles of a new instance can be changed"],
  },
  handle(input, call) {
    const profile = findOwned(call, securityProfiles, "securityProfile", input.SecurityProfileId);
    const members = checkedMembers(call, input);
    call.tables.of(securityProfiles).put({ ...profile, ...members, modifiedAt: modifiedAfter(call, profile) });
    return undefined;
  },
});

export const deleteSecurityProfile = instanceOperation<DeleteSecurityProfileRequest>("DeleteSecurityProfile", {
  fidelity: {
    documented: ["refused while users have it"],
    assumed: ["the four profiles of a new instance are refused with InvalidRequest"],
  },
  handle(input, call) {
    const profile = findOwned(call, securityProfiles, "securityProfile", input.SecurityProfileId);
    if (profile.isDefault) throw invalidRequest(`The security profile ${profile.name} cannot be deleted.`);
    const user = allOwned(call, users).find(({ securityProfileIds }) => securityProfileIds.includes(profile.id));
    if (user) {
      throw resourceInUse(`The security profile ${profile.name} is used by the user ${user.name}.`, "USER", user.id);
    }
    call.tables.of(securityProfiles).delete(profile.id);
    return undefined;
  },
});

type Members = Omit<Checked<UpdateSecurityProfileRequest>, "SecurityProfileId" | "InstanceId">;

/** The members that a request names, under the names of the record. */
function checkedMembers(call: InstanceCall, input: Members): Partial<SecurityProfileRecord> {
  checkNoRepeat(input.Permissions ?? [], "Permissions");
  checkNoRepeat(input.TagRestrictedResources ?? [], "TagRestrictedResources");
  for (const { FlowModuleId } of input.AllowedFlowModules ?? []) checkModule(call, FlowModuleId);
  const group = input.AllowedAccessControlHierarchyGroupId;
  const given: Partial<SecurityProfileRecord> = {
    ...(input.Description !== undefined && { description: input.Description }),
    ...(input.Permissions !== undefined && { permissions: input.Permissions }),
    ...(input.AllowedAccessControlTags !== undefined && { accessControlTags: input.AllowedAccessControlTags }),
    ...(input.TagRestrictedResources !== undefined && { tagRestrictedResources: input.TagRestrictedResources }),
    ...(input.HierarchyRestrictedResources !== undefined && {
      hierarchyRestrictedResources: input.HierarchyRestrictedResources,
    }),
    ...(group !== undefined && { hierarchyGroupId: group === "" ? undefined : groupId(call, group) }),
    ...(input.Applications !== undefined && { applications: input.Applications }),
    ...(input.AllowedFlowModules !== undefined && { flowModules: input.AllowedFlowModules }),
    ...(input.AllowedAIAgents !== undefined && { aiAgents: input.AllowedAIAgents }),
  };
  const granularAccess = input.GranularAccessControlConfiguration;
  return granularAccess === undefined ? given : { ...given, granularAccess };
}

function groupId(call: InstanceCall, text: string): string {
  return findOwned(call, hierarchyGroups, "hierarchyGroup", text).id;
}

function checkModule(call: InstanceCall, text = ""): void {
  const id = readId(call, "flowModule", text, call.instance.id)?.id;
  const module = id === undefined ? undefined : call.tables.of(flowModules).get(id);
  if (module?.instanceId !== call.instance.id) throw resourceNotFound(`The flow module with id ${text} was not found.`);
}

function checkNoRepeat(values: readonly string[], member: string): void {
  const repeated = values.find((value, index) => values.indexOf(value) !== index);
  if (repeated !== undefined) throw invalidParameter(`${member} has ${repeated} more than once`);
}
