import { declare, type RenamableProperties, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** What an agent status declaration takes. */
export interface AgentStatusProperties extends RenamableProperties {
  /** 1-250 characters. */
  readonly description?: string;
  /** A disabled status cannot be chosen; it keeps its name and counts towards the quota. Default `ENABLED`. */
  readonly state?: "ENABLED" | "DISABLED";
  /** Place in the agents' menu, 1-50. Absent: after those that have one. */
  readonly displayOrder?: number;
}

export type AgentStatusDeclaration = ResourceDeclaration<"agentStatus", AgentStatusProperties>;

/**
 * A status that agents can set, for example for breaks. Connect has no way to delete one: a status that is declared no
 * more is disabled, and enabled again when it comes back. `Available` and `Offline` are in every instance and cannot be
 * disabled.
 *
 * @param name 1-127 characters, unique in the instance, also among disabled ones
 * @example
 * ```ts
 * export const lunch = agentStatus("Lunch", { description: "Lunch break", displayOrder: 3 });
 * ```
 */
export function agentStatus(name: string, properties: AgentStatusProperties = {}): AgentStatusDeclaration {
  return declare("agentStatus", name, properties, agentStatus);
}
