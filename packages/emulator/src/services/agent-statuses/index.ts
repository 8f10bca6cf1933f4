import type { AgentStatusType, ListAgentStatusRequest, ListAgentStatusResponse } from "@aws-sdk/client-connect";
import { defineTable } from "../../store/table.js";
import { summaryPage } from "../listing/summaries.js";
import type { Named } from "../names.js";
import { instanceOperation, type Operation } from "../operation.js";

/** What an agent can say to be doing. So far only the two that every instance has. */
export interface AgentStatusRecord extends Named {
  readonly type: AgentStatusType;
  readonly isDefault: boolean;
  readonly modifiedAt: number;
}

export const agentStatuses = defineTable<AgentStatusRecord>("agentStatuses");

const listAgentStatuses = instanceOperation<ListAgentStatusRequest, ListAgentStatusResponse>("ListAgentStatuses", {
  fidelity: { documented: ["Available and Offline of a new instance; filter by type"], assumed: ["order of creation"] },
  handle(input, call) {
    const types = input.AgentStatusTypes;
    const isWanted = ({ type }: AgentStatusRecord) => types === undefined || types.includes(type);
    const { items, NextToken } = summaryPage(call, input, agentStatuses, "agentStatus", isWanted);
    return {
      AgentStatusSummaryList: items.map(({ summary, record }) => ({ ...summary, Type: record.type })),
      NextToken,
    };
  },
});

export const agentStatusOperations: readonly Operation[] = [listAgentStatuses];
