import type { GraphType } from "../../flow-types/flow-type.js";

type GraphTypes = readonly GraphType[];

/** Every flow type but campaigns. A module may stand in for any of them. */
export const exceptCampaigns = [
  "CONTACT_FLOW",
  "CUSTOMER_QUEUE",
  "CUSTOMER_HOLD",
  "CUSTOMER_WHISPER",
  "OUTBOUND_WHISPER",
  "AGENT_HOLD",
  "AGENT_WHISPER",
  "AGENT_TRANSFER",
  "QUEUE_TRANSFER",
  "MODULE",
] as const satisfies GraphTypes;

/** Every flow type but campaigns and the two hold flows. */
export const exceptHoldAndCampaigns = [
  "CONTACT_FLOW",
  "CUSTOMER_QUEUE",
  "CUSTOMER_WHISPER",
  "OUTBOUND_WHISPER",
  "AGENT_WHISPER",
  "AGENT_TRANSFER",
  "QUEUE_TRANSFER",
  "MODULE",
] as const satisfies GraphTypes;

/** Where a contact comes in or waits: inbound, queue and transfer flows. */
export const inboundQueueAndTransfer = [
  "CONTACT_FLOW",
  "CUSTOMER_QUEUE",
  "AGENT_TRANSFER",
  "QUEUE_TRANSFER",
  "MODULE",
] as const satisfies GraphTypes;

/** Inbound and transfer flows. */
export const inboundAndTransfer = [
  "CONTACT_FLOW",
  "AGENT_TRANSFER",
  "QUEUE_TRANSFER",
  "MODULE",
] as const satisfies GraphTypes;
