import type {
  CreateContactFlowModuleAliasRequest,
  CreateContactFlowModuleAliasResponse,
  DeleteContactFlowModuleAliasRequest,
  DescribeContactFlowModuleAliasRequest,
  DescribeContactFlowModuleAliasResponse,
  ListContactFlowModuleAliasesRequest,
  ListContactFlowModuleAliasesResponse,
  UpdateContactFlowModuleAliasRequest,
} from "@aws-sdk/client-connect";
import { duplicateResource, resourceNotFound } from "../../protocol/service-error.js";
import { ownedArn } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { instanceOperation } from "../operation.js";
import { changeModule, findModule, type ModuleAlias, type ModuleRecord } from "./module-table.js";

export const createContactFlowModuleAlias = instanceOperation<
  CreateContactFlowModuleAliasRequest,
  CreateContactFlowModuleAliasResponse
>("CreateContactFlowModuleAlias", {
  fidelity: { documented: ["name unique within the module; the version must exist"] },
  handle(input, call) {
    const { module } = findModule(call, input.ContactFlowModuleId);
    checkVersion(module, input.ContactFlowModuleVersion);
    checkAliasName(module, input.AliasName);
    const alias: ModuleAlias = {
      id: call.newId(),
      name: input.AliasName,
      description: input.Description,
      version: input.ContactFlowModuleVersion,
      modifiedAt: call.now,
    };
    changeModule(call, module, { aliases: [...module.aliases, alias] });
    return { ContactFlowModuleArn: ownedArn(call, "flowModule", module, alias.name), Id: alias.id };
  },
});

export const describeContactFlowModuleAlias = instanceOperation<
  DescribeContactFlowModuleAliasRequest,
  DescribeContactFlowModuleAliasResponse
>("DescribeContactFlowModuleAlias", {
  fidelity: { documented: ["members of the answer"] },
  handle(input, call) {
    const { module } = findModule(call, input.ContactFlowModuleId);
    const alias = findAlias(module, input.AliasId);
    return {
      ContactFlowModuleAlias: {
        ContactFlowModuleId: module.id,
        ContactFlowModuleArn: ownedArn(call, "flowModule", module),
        AliasId: alias.id,
        Version: alias.version,
        Name: alias.name,
        Description: alias.description,
        LastModifiedTime: new Date(alias.modifiedAt),
        LastModifiedRegion: call.settings.region,
      },
    };
  },
});

export const listContactFlowModuleAliases = instanceOperation<
  ListContactFlowModuleAliasesRequest,
  ListContactFlowModuleAliasesResponse
>("ListContactFlowModuleAliases", {
  fidelity: { assumed: ["order of creation"] },
  handle(input, call) {
    const { module } = findModule(call, input.ContactFlowModuleId);
    const page = pageOf(call, input, module.aliases, (alias) => alias.id);
    return {
      ContactFlowModuleAliasSummaryList: page.items.map((alias) => ({
        Arn: ownedArn(call, "flowModule", module, alias.name),
        AliasId: alias.id,
        Version: alias.version,
        AliasName: alias.name,
        AliasDescription: alias.description,
        LastModifiedTime: new Date(alias.modifiedAt),
      })),
      NextToken: page.NextToken,
    };
  },
});

export const updateContactFlowModuleAlias = instanceOperation<UpdateContactFlowModuleAliasRequest>(
  "UpdateContactFlowModuleAlias",
  {
    fidelity: { documented: ["absent members are left as they are; the version must exist"] },
    handle(input, call) {
      const { module } = findModule(call, input.ContactFlowModuleId);
      const alias = findAlias(module, input.AliasId);
      if (input.ContactFlowModuleVersion !== undefined) checkVersion(module, input.ContactFlowModuleVersion);
      if (input.Name !== undefined && input.Name !== alias.name) checkAliasName(module, input.Name);
      const changed: ModuleAlias = {
        ...alias,
        name: input.Name ?? alias.name,
        description: input.Description ?? alias.description,
        version: input.ContactFlowModuleVersion ?? alias.version,
        modifiedAt: call.now,
      };
      return changeModule(call, module, {
        aliases: module.aliases.map((other) => (other.id === alias.id ? changed : other)),
      });
    },
  },
);

export const deleteContactFlowModuleAlias = instanceOperation<DeleteContactFlowModuleAliasRequest>(
  "DeleteContactFlowModuleAlias",
  {
    fidelity: { assumed: ["flows that use the alias do not keep it"] },
    handle(input, call) {
      const { module } = findModule(call, input.ContactFlowModuleId);
      const alias = findAlias(module, input.AliasId);
      return changeModule(call, module, { aliases: module.aliases.filter((other) => other.id !== alias.id) });
    },
  },
);

function findAlias(module: ModuleRecord, id: string): ModuleAlias {
  const alias = module.aliases.find((candidate) => candidate.id === id);
  if (alias === undefined) throw resourceNotFound(`The flow module ${module.id} has no alias ${id}.`);
  return alias;
}

function checkAliasName(module: ModuleRecord, name: string): void {
  if (module.aliases.some((alias) => alias.name === name)) {
    throw duplicateResource(`Alias name already exists for the flow module: ${name}`);
  }
}

function checkVersion(module: ModuleRecord, version: number): void {
  if (!module.versions.some((candidate) => candidate.version === version)) {
    throw resourceNotFound(`The flow module ${module.id} has no version ${version}.`);
  }
}
