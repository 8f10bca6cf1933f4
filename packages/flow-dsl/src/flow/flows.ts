import { type CampaignFlow, campaignFlowMethods } from "../flow-types/campaign-flow.js";
import { type ContactFlow, contactFlowMethods } from "../flow-types/contact-flow.js";
import { type CustomerQueueFlow, customerQueueFlowMethods } from "../flow-types/customer-queue-flow.js";
import { type AgentHoldFlow, type CustomerHoldFlow, holdFlowMethods } from "../flow-types/hold-flows.js";
import {
  type AgentTransferFlow,
  agentTransferFlowMethods,
  type QueueTransferFlow,
  queueTransferFlowMethods,
} from "../flow-types/transfer-flows.js";
import {
  type AgentWhisperFlow,
  type CustomerWhisperFlow,
  type OutboundWhisperFlow,
  outboundWhisperFlowMethods,
  whisperFlowMethods,
} from "../flow-types/whisper-flows.js";
import { type DeclareFlow, flowDeclaration } from "./define-flow.js";

/**
 * Declares an inbound flow: what a contact meets first, and what other flows transfer it to. Also for disconnect flows,
 * tasks, e-mail and step-by-step guides. The callback runs when the flow is built, so flows may name each other.
 *
 * @example
 * ```ts
 * export const main = contactFlow("Main", (f) => f.playPrompt("Welcome.").transferToQueue(support));
 * ```
 */
export const contactFlow: DeclareFlow<"CONTACT_FLOW", ContactFlow> = flowDeclaration(
  "CONTACT_FLOW",
  contactFlowMethods,
);

/** Declares a customer queue flow: what the customer meets while waiting. When it ends, the customer waits in silence. */
export const customerQueueFlow: DeclareFlow<"CUSTOMER_QUEUE", CustomerQueueFlow> = flowDeclaration(
  "CUSTOMER_QUEUE",
  customerQueueFlowMethods,
);

/** Declares a customer hold flow: what the customer hears on hold. */
export const customerHoldFlow: DeclareFlow<"CUSTOMER_HOLD", CustomerHoldFlow> = flowDeclaration(
  "CUSTOMER_HOLD",
  holdFlowMethods,
);

/** Declares a customer whisper flow: what the customer hears before the agent is there. Two minutes at most. */
export const customerWhisperFlow: DeclareFlow<"CUSTOMER_WHISPER", CustomerWhisperFlow> = flowDeclaration(
  "CUSTOMER_WHISPER",
  whisperFlowMethods,
);

/** Declares an agent hold flow: what an agent hears on hold. */
export const agentHoldFlow: DeclareFlow<"AGENT_HOLD", AgentHoldFlow> = flowDeclaration("AGENT_HOLD", holdFlowMethods);

/** Declares an agent whisper flow: what the agent hears before the customer is there. Two minutes at most. */
export const agentWhisperFlow: DeclareFlow<"AGENT_WHISPER", AgentWhisperFlow> = flowDeclaration(
  "AGENT_WHISPER",
  whisperFlowMethods,
);

/** Declares an outbound whisper flow: what the customer of an outbound call hears first. Two minutes at most. */
export const outboundWhisperFlow: DeclareFlow<"OUTBOUND_WHISPER", OutboundWhisperFlow> = flowDeclaration(
  "OUTBOUND_WHISPER",
  outboundWhisperFlowMethods,
);

/** Declares a transfer to agent flow: what happens when an agent transfers to another by quick connect. */
export const agentTransferFlow: DeclareFlow<"AGENT_TRANSFER", AgentTransferFlow> = flowDeclaration(
  "AGENT_TRANSFER",
  agentTransferFlowMethods,
);

/** Declares a transfer to queue flow: what happens when an agent transfers to a queue by quick connect. */
export const queueTransferFlow: DeclareFlow<"QUEUE_TRANSFER", QueueTransferFlow> = flowDeclaration(
  "QUEUE_TRANSFER",
  queueTransferFlowMethods,
);

/** Declares a campaign flow of outbound campaigns. */
export const campaignFlow: DeclareFlow<"CAMPAIGN", CampaignFlow> = flowDeclaration("CAMPAIGN", campaignFlowMethods);
