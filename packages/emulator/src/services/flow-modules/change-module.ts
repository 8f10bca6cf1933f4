import type {
  CreateContactFlowModuleRequest,
  CreateContactFlowModuleResponse,
  DeleteContactFlowModuleRequest,
  UpdateContactFlowModuleContentRequest,
  UpdateContactFlowModuleMetadataRequest,
} from "@aws-sdk/client-connect";
import { invalidRequest } from "../../protocol/service-error.js";
import { checkModuleContent } from "../flows/check-content.js";
import { contentNow } from "../flows/new-flow.js";
import { allOwned, ownedArn } from "../identity.js";
import { checkNameIsFree } from "../names.js";
import { instanceOperation } from "../operation.js";
import { checkQuota } from "../quotas.js";
import { checkedTags } from "../tags/tag-set.js";
import { changeModule, findModule, flowModules, type ModuleRecord } from "./module-table.js";

export const createContactFlowModule = instanceOperation<
  CreateContactFlowModuleRequest,
  CreateContactFlowModuleResponse
>("CreateContactFlowModule", {
  fidelity: {
    validated: ["content without Settings is refused in the service's wording", "content is kept byte for byte"],
    documented: ["name unique among the modules of the instance", "quota of 200"],
    assumed: ["the contract must be a JSON object"],
  },
  handle(input, call) {
    checkContract(input.Settings);
    const tags = checkedTags(call, input.Tags);
    checkModuleContent(call, input.Content);
    checkNameIsFree(call, flowModules, "Contact flow module", input.Name);
    checkQuota(call.settings.quotas, "flowModules", allOwned(call, flowModules).length);
    const module: ModuleRecord = {
      id: call.newId(),
      instanceId: call.instance.id,
      name: input.Name,
      description: input.Description,
      state: "ACTIVE",
      content: contentNow(call, input.Content),
      settings: input.Settings,
      externalInvocation: input.ExternalInvocationConfiguration?.Enabled,
      versions: [],
      nextVersion: 1,
      aliases: [],
      tags,
      modifiedAt: call.now,
    };
    call.tables.of(flowModules).put(module);
    return { Id: module.id, Arn: ownedArn(call, "flowModule", module) };
  },
});

export const updateContactFlowModuleContent = instanceOperation<UpdateContactFlowModuleContentRequest>(
  "UpdateContactFlowModuleContent",
  {
    fidelity: { documented: ["content, contract or both; what is absent stays"], assumed: ["one of them is needed"] },
    handle(input, call) {
      const { module } = findModule(call, input.ContactFlowModuleId);
      if (input.Content === undefined && input.Settings === undefined) {
        throw invalidRequest("At least one of Content and Settings is required.");
      }
      checkContract(input.Settings);
      if (input.Content !== undefined) checkModuleContent(call, input.Content);
      return changeModule(call, module, {
        content: input.Content === undefined ? module.content : contentNow(call, input.Content),
        settings: input.Settings ?? module.settings,
      });
    },
  },
);

export const updateContactFlowModuleMetadata = instanceOperation<UpdateContactFlowModuleMetadataRequest>(
  "UpdateContactFlowModuleMetadata",
  {
    fidelity: { documented: ["absent members are left as they are; ACTIVE or ARCHIVED"] },
    handle(input, call) {
      const { module } = findModule(call, input.ContactFlowModuleId);
      if (input.Name !== undefined) {
        checkNameIsFree(call, flowModules, "Contact flow module", input.Name, module.id);
      }
      return changeModule(call, module, {
        name: input.Name ?? module.name,
        description: input.Description ?? module.description,
        state: input.State ?? module.state,
      });
    },
  },
);

export const deleteContactFlowModule = instanceOperation<DeleteContactFlowModuleRequest>("DeleteContactFlowModule", {
  fidelity: { assumed: ["versions and aliases go with the module; flows that call it do not keep it"] },
  handle(input, call) {
    const { module } = findModule(call, input.ContactFlowModuleId);
    call.tables.of(flowModules).delete(module.id);
    return undefined;
  },
});

function checkContract(text: string | undefined): void {
  if (text === undefined) return;
  try {
    const contract: unknown = JSON.parse(text);
    if (typeof contract === "object" && contract !== null && !Array.isArray(contract)) return;
  } catch {
    // Refused below like every other text that is not an object.
  }
  throw invalidRequest("Settings must be a JSON object.");
}
