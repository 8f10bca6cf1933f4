/** Names of the instance attributes, in the service's order. Checked 2026-11-20. */
export const instanceAttributeNames = [
  "INBOUND_CALLS",
  "OUTBOUND_CALLS",
  "CONTACTFLOW_LOGS",
  "CONTACT_LENS",
  "AUTO_RESOLVE_BEST_VOICES",
  "USE_CUSTOM_TTS_VOICES",
  "EARLY_MEDIA",
  "MULTI_PARTY_CONFERENCE",
  "AUTO_MUTE_AGENT_ON_HOLD",
  "HIGH_VOLUME_OUTBOUND",
  "ENHANCED_CONTACT_MONITORING",
  "ENHANCED_CHAT_MONITORING",
  "MULTI_PARTY_CHAT_CONFERENCE",
  "MESSAGE_STREAMING",
] as const;

export type InstanceAttributeName = (typeof instanceAttributeNames)[number];

/** Attributes that are on in a new instance; the two call switches come from the request. */
const onAtFirst: readonly InstanceAttributeName[] = ["CONTACT_LENS", "AUTO_RESOLVE_BEST_VOICES", "EARLY_MEDIA"];

/** The attributes of a new instance. */
export function firstAttributes(inbound: boolean, outbound: boolean): Record<InstanceAttributeName, boolean> {
  const attributes = Object.fromEntries(instanceAttributeNames.map((name) => [name, onAtFirst.includes(name)]));
  return { ...attributes, INBOUND_CALLS: inbound, OUTBOUND_CALLS: outbound } as Record<InstanceAttributeName, boolean>;
}
