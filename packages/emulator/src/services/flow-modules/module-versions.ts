import type {
  CreateContactFlowModuleVersionRequest,
  CreateContactFlowModuleVersionResponse,
  DeleteContactFlowModuleVersionRequest,
  ListContactFlowModuleVersionsRequest,
  ListContactFlowModuleVersionsResponse,
} from "@aws-sdk/client-connect";
import { invalidParameter, invalidRequest, resourceNotFound } from "../../protocol/service-error.js";
import { ownedArn } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { instanceOperation } from "../operation.js";
import { changeModule, findModule } from "./module-table.js";

export const createContactFlowModuleVersion = instanceOperation<
  CreateContactFlowModuleVersionRequest,
  CreateContactFlowModuleVersionResponse
>("CreateContactFlowModuleVersion", {
  fidelity: {
    documented: ["an immutable numbered copy; a hash that differs from the current content is refused"],
    assumed: ["numbers count from 1 and are not used again"],
  },
  handle(input, call) {
    const { module } = findModule(call, input.ContactFlowModuleId);
    const { content, nextVersion } = module;
    if (input.FlowModuleContentSha256 !== undefined && input.FlowModuleContentSha256 !== content.sha256) {
      throw invalidParameter("FlowModuleContentSha256 does not match the content of the flow module");
    }
    const version = {
      ...content,
      version: nextVersion,
      description: input.Description,
      settings: module.settings,
      modifiedAt: call.now,
    };
    changeModule(call, module, { versions: [...module.versions, version], nextVersion: nextVersion + 1 });
    return {
      ContactFlowModuleArn: ownedArn(call, "flowModule", module, String(nextVersion)),
      Version: nextVersion,
    };
  },
});

export const listContactFlowModuleVersions = instanceOperation<
  ListContactFlowModuleVersionsRequest,
  ListContactFlowModuleVersionsResponse
>("ListContactFlowModuleVersions", {
  fidelity: { assumed: ["the newest version comes first"] },
  handle(input, call) {
    const { module } = findModule(call, input.ContactFlowModuleId);
    const page = pageOf(call, input, module.versions.toReversed(), (version) => String(version.version));
    return {
      ContactFlowModuleVersionSummaryList: page.items.map((version) => ({
        Arn: ownedArn(call, "flowModule", module, String(version.version)),
        VersionDescription: version.description,
        Version: version.version,
      })),
      NextToken: page.NextToken,
    };
  },
});

export const deleteContactFlowModuleVersion = instanceOperation<DeleteContactFlowModuleVersionRequest>(
  "DeleteContactFlowModuleVersion",
  {
    fidelity: { assumed: ["a version that an alias names is refused with InvalidRequest"] },
    handle(input, call) {
      const { module } = findModule(call, input.ContactFlowModuleId);
      const number = input.ContactFlowModuleVersion;
      if (!module.versions.some((version) => version.version === number)) {
        throw resourceNotFound(`The flow module ${module.id} has no version ${number}.`);
      }
      const alias = module.aliases.find((candidate) => candidate.version === number);
      if (alias) throw invalidRequest(`The alias ${alias.name} points to version ${number}.`);
      return changeModule(call, module, { versions: module.versions.filter((version) => version.version !== number) });
    },
  },
);
