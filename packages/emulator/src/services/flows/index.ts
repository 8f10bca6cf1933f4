import type { Operation } from "../operation.js";
import { createContactFlow } from "./create-flow.js";
import { deleteContactFlow } from "./delete-flow.js";
import { describeContactFlow, listContactFlows, searchContactFlows } from "./describe-flow.js";
import { createContactFlowVersion, deleteContactFlowVersion, listContactFlowVersions } from "./flow-versions.js";
import { updateContactFlowContent, updateContactFlowMetadata, updateContactFlowName } from "./update-flow.js";

export const flowOperations: readonly Operation[] = [
  createContactFlow,
  describeContactFlow,
  listContactFlows,
  searchContactFlows,
  updateContactFlowContent,
  updateContactFlowMetadata,
  updateContactFlowName,
  deleteContactFlow,
  createContactFlowVersion,
  listContactFlowVersions,
  deleteContactFlowVersion,
];
