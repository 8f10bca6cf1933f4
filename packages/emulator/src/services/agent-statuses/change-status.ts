import type {
  CreateAgentStatusRequest,
  CreateAgentStatusResponse,
  UpdateAgentStatusRequest,
} from "@aws-sdk/client-connect";
import { invalidRequest } from "../../protocol/service-error.js";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import { modifiedAfter } from "../modified.js";
import { checkNameIsFree } from "../names.js";
import { instanceOperation } from "../operation.js";
import { checkQuota } from "../quotas.js";
import { checkedTags } from "../tags/tag-set.js";
import { type AgentStatusRecord, agentStatuses } from "./agent-status-table.js";

export const createAgentStatus = instanceOperation<CreateAgentStatusRequest, CreateAgentStatusResponse>(
  "CreateAgentStatus",
  {
    fidelity: {
      documented: ["a status is CUSTOM; name unique, also against disabled ones; quota of 50, which counts them too"],
      assumed: ["a display order moves no other status"],
    },
    handle(input, call) {
      const tags = checkedTags(call, input.Tags);
      checkNameIsFree(call, agentStatuses, "Agent status", input.Name);
      checkQuota(call.settings.quotas, "agentStatuses", allOwned(call, agentStatuses).length);
      const status: AgentStatusRecord = {
        id: call.newId(),
        instanceId: call.instance.id,
        name: input.Name,
        type: "CUSTOM",
        description: input.Description,
        state: input.State,
        displayOrder: input.DisplayOrder,
        tags,
        isDefault: false,
        modifiedAt: call.now,
      };
      call.tables.of(agentStatuses).put(status);
      return { AgentStatusARN: ownedArn(call, "agentStatus", status), AgentStatusId: status.id };
    },
  },
);

export const updateAgentStatus = instanceOperation<UpdateAgentStatusRequest>("UpdateAgentStatus", {
  fidelity: {
    documented: [
      "absent members are left; an empty description clears it; ResetOrderNumber takes the display order away",
      "Available and Offline cannot be disabled; there is no deletion",
    ],
    assumed: ["Available and Offline can be renamed and described"],
  },
  handle(input, call) {
    const status = findOwned(call, agentStatuses, "agentStatus", input.AgentStatusId);
    if (status.type !== "CUSTOM" && input.State === "DISABLED") {
      throw invalidRequest(`The agent status ${status.name} cannot be disabled.`);
    }
    if (input.Name !== undefined) checkNameIsFree(call, agentStatuses, "Agent status", input.Name, status.id);
    call.tables.of(agentStatuses).put({
      ...status,
      name: input.Name ?? status.name,
      description: input.Description ?? status.description,
      state: input.State ?? status.state,
      displayOrder: input.ResetOrderNumber ? undefined : (input.DisplayOrder ?? status.displayOrder),
      modifiedAt: modifiedAfter(call, status),
    });
    return undefined;
  },
});
