import type { AgentStatusType } from "@aws-sdk/client-connect";
import { newInstance } from "../../defaults/generated/new-instance.js";
import { agentStatuses } from "../agent-statuses/agent-status-table.js";
import { putNewFlow } from "../flows/new-flow.js";
import { simplestContent } from "../flows/simplest-content.js";
import { hoursOfOperation } from "../hours-of-operation/hours-table.js";
import type { InstanceCall } from "../operation.js";
import { putSystemAttributes } from "../predefined-attributes/attribute-table.js";
import { prompts } from "../prompts/prompt-table.js";
import { queues } from "../queues/queue-table.js";
import { routingProfiles } from "../routing-profiles/routing-profile-table.js";
import { securityProfiles, unrestricted } from "../security-profiles/security-profile-table.js";

/** Ids of the default resources of one kind by name. */
type IdsByName = ReadonlyMap<string, string>;

/** Puts into a new instance what the service puts there, in one go with the instance itself. */
export function fillNewInstance(call: InstanceCall): void {
  const queueIds = putQueues(call, putHours(call));
  putRoutingProfiles(call, queueIds);
  for (const { Name, Description, permissions } of newInstance.securityProfiles) {
    const named = { ...defaultNamed(call, Name), description: Description, permissions };
    call.tables.of(securityProfiles).put({ ...unrestricted, ...named, tags: {} });
  }
  for (const { Name, Type } of newInstance.agentStatuses) {
    const unplaced = { description: undefined, displayOrder: undefined, state: "ENABLED", tags: {} } as const;
    call.tables.of(agentStatuses).put({ ...defaultNamed(call, Name), ...unplaced, type: Type as AgentStatusType });
  }
  putSystemAttributes(call);
  for (const name of newInstance.prompts) {
    call.tables.of(prompts).put({ ...defaultNamed(call, name), description: undefined, s3Uri: undefined, tags: {} });
  }
  for (const { Name: name, Type: type } of newInstance.flows) {
    const content = simplestContent(type);
    putNewFlow(call, { name, type, description: undefined, content, status: "PUBLISHED", tags: {}, isDefault: true });
  }
}

function putHours(call: InstanceCall): IdsByName {
  return namesToIds(
    newInstance.hoursOfOperation.map(({ Name, Description, TimeZone, Config }) => {
      const named = defaultNamed(call, Name);
      call.tables.of(hoursOfOperation).put({
        ...named,
        description: Description,
        timeZone: TimeZone,
        config: Config,
        parentIds: [],
        tags: {},
      });
      return named;
    }),
  );
}

function putQueues(call: InstanceCall, hoursIds: IdsByName): IdsByName {
  return namesToIds(
    newInstance.queues.map((queue) => {
      const named = defaultNamed(call, queue.Name);
      call.tables.of(queues).put({
        ...named,
        description: queue.Description,
        status: "ENABLED",
        hoursOfOperationId: idOf(hoursIds, queue.hoursOfOperation),
        maxContacts: undefined,
        outboundCaller: {},
        quickConnectIds: [],
        outboundEmailId: undefined,
        emailAddressIds: [],
        tags: {},
      });
      return named;
    }),
  );
}

function putRoutingProfiles(call: InstanceCall, queueIds: IdsByName): void {
  for (const profile of newInstance.routingProfiles) {
    call.tables.of(routingProfiles).put({
      ...defaultNamed(call, profile.Name),
      description: profile.Description,
      mediaConcurrencies: profile.MediaConcurrencies,
      defaultOutboundQueueId: idOf(queueIds, profile.defaultOutboundQueue),
      queues: profile.queueConfigs.map(({ queue, ...config }) => ({ queueId: idOf(queueIds, queue), ...config })),
      manualQueues: [],
      timer: "TIME_SINCE_LAST_ACTIVITY",
      tags: {},
    });
  }
}

function defaultNamed(call: InstanceCall, name: string) {
  return { id: call.newId(), instanceId: call.instance.id, name, isDefault: true, modifiedAt: call.now };
}

const namesToIds = (named: readonly { readonly name: string; readonly id: string }[]): IdsByName =>
  new Map(named.map(({ name, id }) => [name, id]));

function idOf(ids: IdsByName, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the new instance has no ${name}`);
  return id;
}
