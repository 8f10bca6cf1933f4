/** The flow types of the Connect API (`ContactFlowType`), checked 2026-11-20. A flow's type cannot be changed later. */
export const flowTypes = [
  "CONTACT_FLOW",
  "CUSTOMER_QUEUE",
  "CUSTOMER_HOLD",
  "CUSTOMER_WHISPER",
  "AGENT_HOLD",
  "AGENT_WHISPER",
  "OUTBOUND_WHISPER",
  "AGENT_TRANSFER",
  "QUEUE_TRANSFER",
  "CAMPAIGN",
] as const;

/** A flow type as the API spells it. */
export type FlowType = (typeof flowTypes)[number];

/** What a graph can be: a flow of one of the ten types, or a flow module (a resource of its own). */
export type GraphType = FlowType | "MODULE";

/** Channels a contact can come in on. */
export const channels = ["VOICE", "CHAT", "TASK", "EMAIL"] as const;
export type Channel = (typeof channels)[number];

/** Tells whether `text` is one of the ten API flow types or `MODULE`. Case matters. */
export function isGraphType(text: string): text is GraphType {
  return text === "MODULE" || (flowTypes as readonly string[]).includes(text);
}
