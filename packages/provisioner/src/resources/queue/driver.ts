import { type JsonValue, limits } from "@flowc/connect-model";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall, type Target, type Wanted, type WriteCall } from "../../driver/write-call.js";
import { orUndefined, readWire } from "../wire.js";
import type { QueueDeclaration } from "./declaration.js";
import { builtInQueues, declaredQueue, liveQueue, type WireCallerConfig, type WireQueue } from "./live.js";
import { membershipCalls, membershipProperties, readMemberships } from "./memberships.js";
import { type CallerId, normaliseQueue, queueTable } from "./properties.js";

interface WireSummary {
  readonly Id?: string;
  readonly Name?: string;
}

/**
 * Queues: created in one call, but each property is updated by a call of its own. A search of a hundred at a time gives
 * everything but the lists of quick connects and additional e-mail addresses: a declared list costs a call per queue, unless the time of the queue's last
 * change is that of the last deploy (that a change of the list counts as one is assumed, 2026-11-20).
 */
export const queueDriver: ResourceDriver<QueueDeclaration> = {
  kind: "queue",
  noun: "queue",
  plural: "queues",
  level: "instance",
  properties: queueTable,
  taggable: true,
  renamable: true,
  deletion: "delete",
  builtIn: builtInQueues,
  quota: limits.instance.queues.value,
  normalise: normaliseQueue,
  declarationOf: declaredQueue,

  async list(reader) {
    const input = {
      InstanceId: instanceIdOf(reader.scope),
      MaxResults: 100,
      SearchCriteria: { QueueTypeCondition: "STANDARD" },
    };
    const found = await reader.pages("SearchQueues", input, "Queues");
    return found.map((item) => ({ ...liveQueue(item as WireQueue), partial: true }));
  },
  async find(reader, { name }) {
    const input = { InstanceId: instanceIdOf(reader.scope), QueueTypes: ["STANDARD"], MaxResults: 1000 };
    const found = await reader.pages("ListQueues", input, "QueueSummaryList");
    const id = (found as readonly WireSummary[]).find((summary) => summary.Name === name)?.Id;
    return id === undefined ? undefined : this.read(reader, id, []);
  },
  async read(reader, id, properties) {
    const input = { InstanceId: instanceIdOf(reader.scope), QueueId: id };
    const live = await readWire(reader, "DescribeQueue", input, (output) => liveQueue(output.Queue as WireQueue));
    if (live === undefined) return undefined;
    return { ...live, properties: { ...live.properties, ...(await readMemberships(reader, id, properties)) } };
  },

  create: createByCall({
    call: ({ name, properties, tags }, scope) => ({
      operation: "CreateQueue",
      input: {
        InstanceId: instanceIdOf(scope),
        Name: name,
        Description: orUndefined(properties.description),
        HoursOfOperationId: properties.hours,
        MaxContacts: orUndefined(properties.maxContacts),
        OutboundCallerConfig: properties.outboundCallerId ? callerConfig(properties.outboundCallerId) : undefined,
        OutboundEmailConfig: properties.outboundEmailAddress ? emailConfig(properties.outboundEmailAddress) : undefined,
        Tags: tags,
      },
    }),
    identity: (output) => ({ id: String(output.QueueId), arn: String(output.QueueArn) }),
    afterwards: (target, wanted) => [
      ...membershipProperties.flatMap((property) => {
        return membershipCalls(target, property, [], wanted.properties[property]);
      }),
      ...(wanted.properties.status === "DISABLED" ? [statusCall(target, wanted)] : []),
    ],
  }),
  update(target, wanted, properties, before) {
    const calls: WriteCall[] = [];
    const has = (property: string) => properties.includes(property);
    if (has("name") || has("description")) calls.push(nameCall(target, wanted, has("name"), has("description")));
    if (has("hours")) {
      calls.push(write("UpdateQueueHoursOfOperation", target, { HoursOfOperationId: wanted.properties.hours }));
    }
    if (has("maxContacts")) {
      const MaxContacts = orUndefined(wanted.properties.maxContacts);
      calls.push(write("UpdateQueueMaxContacts", target, { MaxContacts }));
    }
    if (has("outboundCallerId")) calls.push(callerIdCall(target, wanted.properties.outboundCallerId ?? null));
    if (has("outboundEmailAddress")) calls.push(emailCall(target, wanted.properties.outboundEmailAddress ?? null));
    for (const property of membershipProperties.filter(has)) {
      calls.push(...membershipCalls(target, property, before[property], wanted.properties[property]));
    }
    if (has("status")) calls.push(statusCall(target, wanted));
    return calls;
  },
  detach: (target, applied) => [
    ...(applied.outboundCallerId ? [callerIdCall(target, null)] : []),
    ...(applied.outboundEmailAddress ? [emailCall(target, null)] : []),
    ...membershipProperties.flatMap((property) => membershipCalls(target, property, applied[property], [])),
  ],
  destroy: (target) => [write("DeleteQueue", target)],
  retire: (target, name) => [write("UpdateQueueName", target, { Name: name })],
};

function write(operation: string, { id, scope }: Target, input: Readonly<Record<string, unknown>> = {}): WriteCall {
  return { operation, input: { InstanceId: instanceIdOf(scope), QueueId: id, ...input } };
}

function nameCall(target: Target, wanted: Wanted, hasName: boolean, hasDescription: boolean): WriteCall {
  const Description = orUndefined(wanted.properties.description);
  return write("UpdateQueueName", target, {
    ...(hasName && { Name: wanted.name }),
    ...(hasDescription && { Description }),
  });
}

function statusCall(target: Target, wanted: Wanted): WriteCall {
  return write("UpdateQueueStatus", target, { Status: wanted.properties.status });
}

function emailCall(target: Target, address: JsonValue): WriteCall {
  return write("UpdateQueueOutboundEmailConfig", target, { OutboundEmailConfig: emailConfig(address) });
}

/** Without an address the queue sends from none any more (assumed, 2026-11-20). */
function emailConfig(address: JsonValue) {
  return typeof address === "string" ? { OutboundEmailAddressId: address } : {};
}

/** The call replaces the whole structure: what is left out is cleared. */
function callerIdCall(target: Target, callerId: JsonValue): WriteCall {
  return write("UpdateQueueOutboundCallerConfig", target, {
    OutboundCallerConfig: callerId === null ? {} : callerConfig(callerId),
  });
}

function callerConfig(callerId: JsonValue): WireCallerConfig {
  const { name, number, flow } = callerId as unknown as CallerId;
  return {
    ...(typeof name === "string" && { OutboundCallerIdName: name }),
    ...(typeof number === "string" && { OutboundCallerIdNumberId: number }),
    ...(typeof flow === "string" && { OutboundFlowId: flow }),
  };
}
