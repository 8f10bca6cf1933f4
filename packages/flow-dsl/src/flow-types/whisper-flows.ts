import { type CallPhoneNumber, callPhoneNumber } from "../actions/contact/call-phone-number.js";
import { type HoldCustomerOrAgent, holdCustomerOrAgent } from "../actions/contact/hold-customer-or-agent.js";
import { type EndFlow, endFlow } from "../actions/flow-control/end-flow.js";
import type { AgentSystemAttributes } from "../values/system-attributes.js";
import { type AskingFlow, askingFlow } from "./asking-flow.js";
import type { MethodsOf } from "./methods.js";
import { type SpeakingFlow, speakingFlow } from "./speaking-flow.js";

/** Builder of a customer whisper flow: what the customer hears before the agent is there. Two minutes at most. */
export interface CustomerWhisperFlow extends SpeakingFlow, EndFlow {
  readonly system: AgentSystemAttributes;
}

/** Builder of an agent whisper flow: what the agent hears before the customer is there. Two minutes at most. */
export interface AgentWhisperFlow extends SpeakingFlow, EndFlow {
  readonly system: AgentSystemAttributes;
}

/** Builder of an outbound whisper flow: what the customer of an outbound call hears first. Two minutes at most. */
export interface OutboundWhisperFlow extends AskingFlow, CallPhoneNumber, HoldCustomerOrAgent, EndFlow {
  readonly system: AgentSystemAttributes;
}

export const whisperFlowMethods: MethodsOf<CustomerWhisperFlow> & MethodsOf<AgentWhisperFlow> = {
  ...speakingFlow,
  endFlow,
};

export const outboundWhisperFlowMethods: MethodsOf<OutboundWhisperFlow> = {
  ...askingFlow,
  callPhoneNumber,
  holdCustomerOrAgent,
  endFlow,
};
