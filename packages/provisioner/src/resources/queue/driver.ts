import { type JsonValue, limits } from "@flowc/connect-model";
import type { LiveResource } from "../../driver/live-resource.js";
import { bareId } from "../../driver/resolve.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall, type Target, type Wanted, type WriteCall } from "../../driver/write-call.js";
import { orUndefined, readWire } from "../wire.js";
import type { QueueDeclaration } from "./declaration.js";
import { type CallerId, normaliseQueue, queueTable } from "./properties.js";

interface WireQueue {
  readonly QueueId?: string;
  readonly QueueArn?: string;
  readonly Name?: string;
  readonly Description?: string;
  readonly HoursOfOperationId?: string;
  readonly MaxContacts?: number;
  readonly OutboundCallerConfig?: WireCallerConfig;
  readonly Status?: string;
  readonly Tags?: Readonly<Record<string, string>>;
}

interface WireCallerConfig {
  readonly OutboundCallerIdName?: string;
  readonly OutboundCallerIdNumberId?: string;
  readonly OutboundFlowId?: string;
}

interface WireSummary {
  readonly Id?: string;
  readonly Name?: string;
}

/** Queues: created in one call, but each property is updated by a call of its own. A search gives everything. */
export const queueDriver: ResourceDriver<QueueDeclaration> = {
  kind: "queue",
  noun: "queue",
  plural: "queues",
  level: "instance",
  properties: queueTable,
  taggable: true,
  renamable: true,
  deletion: "delete",
  builtIn: new Set(["BasicQueue"]),
  quota: limits.instance.queues.value,
  normalise: normaliseQueue,

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
  read(reader, id) {
    const input = { InstanceId: instanceIdOf(reader.scope), QueueId: id };
    return readWire(reader, "DescribeQueue", input, (output) => liveQueue(output.Queue as WireQueue));
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
        Tags: tags,
      },
    }),
    identity: (output) => ({ id: String(output.QueueId), arn: String(output.QueueArn) }),
    afterwards: (target, wanted) => (wanted.properties.status === "DISABLED" ? [statusCall(target, wanted)] : []),
  }),
  update(target, wanted, properties) {
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
    if (has("status")) calls.push(statusCall(target, wanted));
    return calls;
  },
  detach: (target, applied) => (applied.outboundCallerId ? [callerIdCall(target, null)] : []),
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

function liveQueue(wire: WireQueue): LiveResource {
  const { OutboundCallerIdName, OutboundCallerIdNumberId, OutboundFlowId } = wire.OutboundCallerConfig ?? {};
  const callerId = {
    name: OutboundCallerIdName || null,
    number: OutboundCallerIdNumberId ? bareId(OutboundCallerIdNumberId) : null,
    flow: OutboundFlowId ? bareId(OutboundFlowId) : null,
  };
  return {
    id: wire.QueueId ?? "",
    arn: wire.QueueArn ?? "",
    name: wire.Name ?? "",
    properties: {
      name: wire.Name ?? "",
      description: wire.Description || null,
      hours: wire.HoursOfOperationId ? bareId(wire.HoursOfOperationId) : null,
      maxContacts: wire.MaxContacts ?? null,
      outboundCallerId: Object.values(callerId).every((part) => part === null) ? null : callerId,
      status: wire.Status ?? "ENABLED",
    },
    ...(wire.Tags && { tags: wire.Tags }),
    attributes: {},
  };
}
