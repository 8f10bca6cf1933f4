import type {
  ListSecurityProfileAIAgentsRequest,
  ListSecurityProfileAIAgentsResponse,
  ListSecurityProfileApplicationsRequest,
  ListSecurityProfileApplicationsResponse,
  ListSecurityProfileFlowModulesRequest,
  ListSecurityProfileFlowModulesResponse,
  ListSecurityProfilePermissionsRequest,
  ListSecurityProfilePermissionsResponse,
} from "@aws-sdk/client-connect";
import { findOwned } from "../identity.js";
import { type PageRequest, pageOf } from "../listing/page.js";
import { type InstanceCall, instanceOperation } from "../operation.js";
import { type SecurityProfileRecord, securityProfiles } from "./security-profile-table.js";

const fidelity = {
  documented: ["a list of its own, paged"],
  assumed: ["in the order in which it was sent; the time of the last change is that of the profile"],
};

export const listSecurityProfilePermissions = instanceOperation<
  ListSecurityProfilePermissionsRequest,
  ListSecurityProfilePermissionsResponse
>("ListSecurityProfilePermissions", {
  fidelity,
  handle(input, call) {
    const { items, ...rest } = partOf(call, input, ({ permissions }) => permissions);
    return { Permissions: items, ...rest };
  },
});

export const listSecurityProfileApplications = instanceOperation<
  ListSecurityProfileApplicationsRequest,
  ListSecurityProfileApplicationsResponse
>("ListSecurityProfileApplications", {
  fidelity,
  handle(input, call) {
    const { items, ...rest } = partOf(call, input, ({ applications }) => applications);
    return { Applications: items as ListSecurityProfileApplicationsResponse["Applications"], ...rest };
  },
});

export const listSecurityProfileFlowModules = instanceOperation<
  ListSecurityProfileFlowModulesRequest,
  ListSecurityProfileFlowModulesResponse
>("ListSecurityProfileFlowModules", {
  fidelity,
  handle(input, call) {
    const { items, ...rest } = partOf(call, input, ({ flowModules }) => flowModules);
    return { AllowedFlowModules: items as ListSecurityProfileFlowModulesResponse["AllowedFlowModules"], ...rest };
  },
});

export const listSecurityProfileAIAgents = instanceOperation<
  ListSecurityProfileAIAgentsRequest,
  ListSecurityProfileAIAgentsResponse
>("ListSecurityProfileAIAgents", {
  fidelity,
  handle(input, call) {
    const { items, ...rest } = partOf(call, input, ({ aiAgents }) => aiAgents);
    return { AllowedAIAgents: items as ListSecurityProfileAIAgentsResponse["AllowedAIAgents"], ...rest };
  },
});

function partOf<T>(
  call: InstanceCall,
  request: PageRequest & { readonly SecurityProfileId: string },
  part: (profile: SecurityProfileRecord) => readonly T[],
) {
  const profile = findOwned(call, securityProfiles, "securityProfile", request.SecurityProfileId);
  const page = pageOf(call, request, part(profile), (item) => JSON.stringify(item));
  return { ...page, LastModifiedTime: new Date(profile.modifiedAt), LastModifiedRegion: call.settings.region };
}
