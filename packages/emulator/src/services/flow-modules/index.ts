import type { Operation } from "../operation.js";
import {
  createContactFlowModule,
  deleteContactFlowModule,
  updateContactFlowModuleContent,
  updateContactFlowModuleMetadata,
} from "./change-module.js";
import { describeContactFlowModule, listContactFlowModules, searchContactFlowModules } from "./describe-module.js";
import {
  createContactFlowModuleAlias,
  deleteContactFlowModuleAlias,
  describeContactFlowModuleAlias,
  listContactFlowModuleAliases,
  updateContactFlowModuleAlias,
} from "./module-aliases.js";
import {
  createContactFlowModuleVersion,
  deleteContactFlowModuleVersion,
  listContactFlowModuleVersions,
} from "./module-versions.js";

export const flowModuleOperations: readonly Operation[] = [
  createContactFlowModule,
  describeContactFlowModule,
  listContactFlowModules,
  searchContactFlowModules,
  updateContactFlowModuleContent,
  updateContactFlowModuleMetadata,
  deleteContactFlowModule,
  createContactFlowModuleVersion,
  listContactFlowModuleVersions,
  deleteContactFlowModuleVersion,
  createContactFlowModuleAlias,
  describeContactFlowModuleAlias,
  listContactFlowModuleAliases,
  updateContactFlowModuleAlias,
  deleteContactFlowModuleAlias,
];
