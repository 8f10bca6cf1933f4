import type {
  AgentStatus,
  AgentStatusSearchCriteria,
  DescribeAgentStatusRequest,
  DescribeAgentStatusResponse,
  ListAgentStatusRequest,
  ListAgentStatusResponse,
  SearchAgentStatusesRequest,
  SearchAgentStatusesResponse,
} from "@aws-sdk/client-connect";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import type { Searchable } from "../listing/search.js";
import { searchPage } from "../listing/search-page.js";
import { summaryPage } from "../listing/summaries.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import { type AgentStatusRecord, agentStatuses } from "./agent-status-table.js";

export const describeAgentStatus = instanceOperation<DescribeAgentStatusRequest, DescribeAgentStatusResponse>(
  "DescribeAgentStatus",
  {
    fidelity: { documented: ["type, state, display order, tags"] },
    handle: (input, call) => ({
      AgentStatus: describe(call, findOwned(call, agentStatuses, "agentStatus", input.AgentStatusId)),
    }),
  },
);

export const listAgentStatuses = instanceOperation<ListAgentStatusRequest, ListAgentStatusResponse>(
  "ListAgentStatuses",
  {
    fidelity: { documented: ["filter by type"], assumed: ["order of creation; disabled ones are listed"] },
    handle(input, call) {
      const types = input.AgentStatusTypes;
      const isWanted = ({ type }: AgentStatusRecord) => types === undefined || types.includes(type);
      const { items, NextToken } = summaryPage(call, input, agentStatuses, "agentStatus", isWanted);
      return {
        AgentStatusSummaryList: items.map(({ summary, record }) => ({ ...summary, Type: record.type })),
        NextToken,
      };
    },
  },
);

const searchable: Searchable<AgentStatusRecord, Checked<AgentStatusSearchCriteria>> = {
  fields: {
    name: (status) => status.name,
    description: (status) => status.description,
    type: (status) => status.type,
    state: (status) => status.state,
    resourceID: (status) => status.id,
  },
};

export const searchAgentStatuses = instanceOperation<SearchAgentStatusesRequest, SearchAgentStatusesResponse>(
  "SearchAgentStatuses",
  {
    fidelity: {
      documented: ["criteria, filter by tags, total count"],
      assumed: ["searchable fields are name, description, type, state and resourceID"],
    },
    handle(input, call) {
      const { items, ...rest } = searchPage(call, input, allOwned(call, agentStatuses), searchable);
      return { AgentStatuses: items.map((status) => describe(call, status)), ...rest };
    },
  },
);

function describe(call: InstanceCall, status: AgentStatusRecord): AgentStatus {
  return {
    AgentStatusARN: ownedArn(call, "agentStatus", status),
    AgentStatusId: status.id,
    Name: status.name,
    Description: status.description,
    Type: status.type,
    DisplayOrder: status.displayOrder,
    State: status.state,
    Tags: { ...status.tags },
    LastModifiedTime: new Date(status.modifiedAt),
    LastModifiedRegion: call.settings.region,
  };
}
