import type { Operation } from "../operation.js";
import { createAgentStatus, updateAgentStatus } from "./change-status.js";
import { describeAgentStatus, listAgentStatuses, searchAgentStatuses } from "./describe-status.js";

export const agentStatusOperations: readonly Operation[] = [
  createAgentStatus,
  describeAgentStatus,
  listAgentStatuses,
  searchAgentStatuses,
  updateAgentStatus,
];
