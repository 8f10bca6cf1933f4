import type { ConnectApi } from "../../src/index.js";

interface Item {
  readonly Name?: string;
  readonly PhoneNumberId?: string;
}

const lists: readonly (readonly [operation: string, member: string])[] = [
  ["ListHoursOfOperations", "HoursOfOperationSummaryList"],
  ["ListQueues", "QueueSummaryList"],
  ["ListContactFlows", "ContactFlowSummaryList"],
  ["ListContactFlowModules", "ContactFlowModulesSummaryList"],
];

/** Names of what is in the only instance, sorted; numbers by their key tag, functions by ARN. Repeats stay. */
export async function liveNames(api: ConnectApi): Promise<readonly string[]> {
  const instances = (await api.send("ListInstances", {})).InstanceSummaryList as readonly {
    Id: string;
    InstanceAlias: string;
  }[];
  const names = instances.map(({ InstanceAlias }) => `instance ${InstanceAlias}`);
  for (const { Id: InstanceId } of instances) {
    for (const [operation, member] of lists) {
      const found = (await api.send(operation, { InstanceId, MaxResults: 1000 }))[member] as readonly Item[];
      names.push(...found.map(({ Name }) => `${member.replace(/Summar.*$/, "")} ${Name}`));
    }
    const { LambdaFunctions } = await api.send("ListLambdaFunctions", { InstanceId });
    names.push(...(LambdaFunctions as readonly string[]));
    const { ListPhoneNumbersSummaryList } = await api.send("ListPhoneNumbersV2", { InstanceId });
    for (const { PhoneNumberId } of ListPhoneNumbersSummaryList as readonly Item[]) {
      const { ClaimedPhoneNumberSummary } = await api.send("DescribePhoneNumber", { PhoneNumberId });
      names.push(`number ${(ClaimedPhoneNumberSummary as { Tags: Record<string, string> }).Tags["flowc:key"]}`);
    }
  }
  return names.toSorted();
}
