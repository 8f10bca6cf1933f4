import type { Channel, JsonObject } from "@flowc/connect-model";

const subtypes: Readonly<Record<Channel, string>> = {
  VOICE: "connect:Telephony",
  CHAT: "connect:Chat",
  TASK: "connect:Task",
  EMAIL: "connect:Email",
};

/** Who contacted whom. */
export type Direction = "INBOUND" | "OUTBOUND";

/**
 * The segment attributes that the service sets by itself: the subtype of the channel (agent workspace guide, contact
 * types, 2026-11-21), and the direction, which tasks do not have (assumed).
 */
export function segmentData(channel: Channel, direction: Direction): JsonObject {
  const subtype = { "connect:Subtype": subtypes[channel] };
  return channel === "TASK" ? subtype : { ...subtype, "connect:Direction": direction };
}

/** The addresses of a contact of which nobody says any; numbers of fiction. Chats and tasks have none. */
const usualAddresses: Readonly<Partial<Record<Channel, { readonly from: string; readonly to: string }>>> = {
  VOICE: { from: "+15550100001", to: "+15550100000" },
  EMAIL: { from: "customer@example.com", to: "support@example.com" },
};

/**
 * `$.CustomerEndpoint` and `$.SystemEndpoint`. Chats of a website and tasks have neither (observed in events of Lambda
 * functions, 2026-11-21), text messages have numbers.
 */
export function endpointData(channel: Channel, given: { readonly from?: string; readonly to?: string }): JsonObject {
  const Type = channel === "EMAIL" ? "EMAIL_ADDRESS" : "TELEPHONE_NUMBER";
  const { from, to } = { ...usualAddresses[channel], ...given };
  return {
    ...(from !== undefined && { CustomerEndpoint: { Address: from, Type } }),
    ...(to !== undefined && { SystemEndpoint: { Address: to, Type } }),
  };
}
