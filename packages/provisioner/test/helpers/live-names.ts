import type { ConnectApi } from "../../src/index.js";

interface Item {
  readonly Name?: string;
  readonly State?: string;
  readonly PhoneNumberId?: string;
}

/** How the things of a kind are listed: its word, the operation and the member of the answer. */
const lists: readonly (readonly [kind: string, operation: string, member: string])[] = [
  ["hoursOfOperation", "ListHoursOfOperations", "HoursOfOperationSummaryList"],
  ["queue", "ListQueues", "QueueSummaryList"],
  ["flow", "ListContactFlows", "ContactFlowSummaryList"],
  ["flowModule", "ListContactFlowModules", "ContactFlowModulesSummaryList"],
  ["quickConnect", "ListQuickConnects", "QuickConnectSummaryList"],
  ["hierarchyGroup", "ListUserHierarchyGroups", "UserHierarchyGroupSummaryList"],
  ["securityProfile", "ListSecurityProfiles", "SecurityProfileSummaryList"],
  ["routingProfile", "ListRoutingProfiles", "RoutingProfileSummaryList"],
  ["user", "ListUsers", "UserSummaryList"],
];

/**
 * Names of what is in the only instance, by kind and sorted: numbers by their key tag, functions by ARN, of agent
 * statuses those that are enabled, because none can be deleted. Repeats stay.
 */
export async function liveNames(api: ConnectApi): Promise<readonly string[]> {
  const instances = (await api.send("ListInstances", {})).InstanceSummaryList as readonly {
    Id: string;
    InstanceAlias: string;
  }[];
  const names = instances.map(({ InstanceAlias }) => `instance ${InstanceAlias}`);
  for (const { Id: InstanceId } of instances) {
    for (const [kind, operation, member] of lists) {
      const queues = kind === "queue" ? { QueueTypes: ["STANDARD"] } : {};
      const found = (await api.send(operation, { InstanceId, ...queues, MaxResults: 1000 }))[member];
      names.push(
        ...(found as readonly (Item & { Username?: string })[]).map(
          ({ Name, Username }) => `${kind} ${Name ?? Username}`,
        ),
      );
    }
    const { AgentStatuses } = await api.send("SearchAgentStatuses", { InstanceId, MaxResults: 100 });
    const enabled = (AgentStatuses as readonly Item[]).filter(({ State }) => State === "ENABLED");
    names.push(...enabled.map(({ Name }) => `agentStatus ${Name}`));
    const { LambdaFunctions } = await api.send("ListLambdaFunctions", { InstanceId });
    names.push(...(LambdaFunctions as readonly string[]));
    const { ListPhoneNumbersSummaryList } = await api.send("ListPhoneNumbersV2", { InstanceId });
    for (const { PhoneNumberId } of ListPhoneNumbersSummaryList as readonly Item[]) {
      const { ClaimedPhoneNumberSummary } = await api.send("DescribePhoneNumber", { PhoneNumberId });
      names.push(`phoneNumber ${(ClaimedPhoneNumberSummary as { Tags: Record<string, string> }).Tags["flowc:key"]}`);
    }
  }
  return names.toSorted();
}
