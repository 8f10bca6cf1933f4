import type { AgentStatusState, AgentStatusType } from "@aws-sdk/client-connect";
import { defineTable } from "../../store/table.js";
import type { Named } from "../names.js";
import type { TagSet } from "../tags/tag-set.js";

/** What an agent can say to be doing. */
export interface AgentStatusRecord extends Named {
  readonly type: AgentStatusType;
  readonly description: string | undefined;
  readonly state: AgentStatusState;
  /** 1-50; undefined for a status without a place of its own. */
  readonly displayOrder: number | undefined;
  readonly tags: TagSet;
  /** Available and Offline of every instance. */
  readonly isDefault: boolean;
  readonly modifiedAt: number;
}

export const agentStatuses = defineTable<AgentStatusRecord>("agentStatuses");
