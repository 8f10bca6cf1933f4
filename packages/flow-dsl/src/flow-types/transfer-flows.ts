import { type TransferToAgent, transferToAgent } from "../actions/contact/transfer-to-agent.js";
import {
  type TransferToPhoneNumberAndResume,
  transferToPhoneNumberAndResume,
} from "../actions/participant/transfer-to-phone-number.js";
import type { AgentSystemAttributes } from "../values/system-attributes.js";
import type { MethodsOf } from "./methods.js";
import { type TransferringFlow, transferringFlow } from "./transferring-flow.js";

/** Builder of a transfer to agent flow: what happens when an agent transfers to another by quick connect. */
export interface AgentTransferFlow extends TransferringFlow, TransferToAgent {
  readonly system: AgentSystemAttributes;
}

/** Builder of a transfer to queue flow: what happens when an agent transfers to a queue by quick connect. */
export interface QueueTransferFlow extends TransferringFlow, TransferToAgent, TransferToPhoneNumberAndResume {}

export const agentTransferFlowMethods: MethodsOf<AgentTransferFlow> = { ...transferringFlow, transferToAgent };

export const queueTransferFlowMethods: MethodsOf<QueueTransferFlow> = {
  ...transferringFlow,
  transferToAgent,
  transferToPhoneNumberAndResume,
};
