import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import { defined } from "../../declaration/property-checks.js";
import type { LiveResource } from "../../driver/live-resource.js";
import { bareId } from "../../driver/resolve.js";
import type { DeclarationSource, Refer } from "../../driver/resource-driver.js";
import { stampOf } from "../flow/content.js";

/** Queues that every instance has. */
export const builtInQueues: ReadonlySet<string> = new Set(["BasicQueue"]);

/** A queue as the API gives it. */
export interface WireQueue {
  readonly QueueId?: string;
  readonly QueueArn?: string;
  readonly Name?: string;
  readonly Description?: string;
  readonly HoursOfOperationId?: string;
  readonly MaxContacts?: number;
  readonly OutboundCallerConfig?: WireCallerConfig;
  readonly OutboundEmailConfig?: { readonly OutboundEmailAddressId?: string };
  readonly Status?: string;
  readonly LastModifiedTime?: Date;
  readonly Tags?: Readonly<Record<string, string>>;
}

/** Outbound caller id as the API takes and gives it. */
export interface WireCallerConfig {
  readonly OutboundCallerIdName?: string;
  readonly OutboundCallerIdNumberId?: string;
  readonly OutboundFlowId?: string;
}

/** What an answer of the API says of a queue. */
export function liveQueue(wire: WireQueue): LiveResource {
  const { OutboundCallerIdName, OutboundCallerIdNumberId, OutboundFlowId } = wire.OutboundCallerConfig ?? {};
  const callerId = {
    name: OutboundCallerIdName || null,
    number: OutboundCallerIdNumberId ? bareId(OutboundCallerIdNumberId) : null,
    flow: OutboundFlowId ? bareId(OutboundFlowId) : null,
  };
  const email = wire.OutboundEmailConfig?.OutboundEmailAddressId;
  const stamp = stampOf(wire.LastModifiedTime);
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
      outboundEmailAddress: email ? bareId(email) : null,
      status: wire.Status ?? "ENABLED",
    },
    ...(wire.Tags && { tags: wire.Tags }),
    ...(stamp !== undefined && { stamp }),
    attributes: {},
  };
}

/** How a live queue would be declared. */
export function declaredQueue({ name, properties }: LiveResource, refer: Refer): DeclarationSource | undefined {
  const hours = refer("hoursOfOperation", String(properties.hours));
  if (builtInQueues.has(name) || hours === null) return undefined;
  const { description, maxContacts, outboundCallerId, quickConnects, status } = properties;
  const { outboundEmailAddress, additionalEmailAddresses } = properties;
  return {
    factory: "queue",
    name,
    properties: defined({
      hours,
      description: description ?? undefined,
      maxContacts: maxContacts ?? undefined,
      outboundCallerId: isJsonObject(outboundCallerId) ? declaredCallerId(outboundCallerId, refer) : undefined,
      quickConnects: declaredList(quickConnects, (id) => refer("quickConnect", id)),
      outboundEmailAddress:
        typeof outboundEmailAddress === "string"
          ? (refer("emailAddress", outboundEmailAddress) ?? undefined)
          : undefined,
      additionalEmailAddresses: declaredList(additionalEmailAddresses, (id) => refer("emailAddress", id)),
      status: status === "DISABLED" ? status : undefined,
    }),
  };
}

function declaredCallerId({ name, number, flow }: JsonObject, refer: Refer): JsonObject {
  return defined({
    name: name ?? undefined,
    number: typeof number === "string" ? (refer("phoneNumber", number) ?? undefined) : undefined,
    flow: typeof flow === "string" ? (refer("flow", flow) ?? undefined) : undefined,
  });
}

/** References of a list; undefined when there are none, which is what a declaration without it has. */
function declaredList(value: JsonValue | undefined, refer: (id: string) => JsonValue): JsonValue | undefined {
  const references = Array.isArray(value) ? value.map((id) => refer(String(id))) : [];
  const known = references.filter((reference) => reference !== null);
  return known.length === 0 ? undefined : known;
}
