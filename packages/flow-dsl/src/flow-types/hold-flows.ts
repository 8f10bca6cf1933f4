import { type EndFlow, endFlow } from "../actions/flow-control/end-flow.js";
import { type LoopPrompts, loopPrompts } from "../actions/participant/loop-prompts.js";
import type { AgentSystemAttributes } from "../values/system-attributes.js";
import { type AttendedFlow, attendedFlow } from "./attended-flow.js";
import type { MethodsOf } from "./methods.js";

/** Builder of a customer hold flow: what the customer hears while the agent has them on hold. */
export interface CustomerHoldFlow extends AttendedFlow, LoopPrompts, EndFlow {
  readonly system: AgentSystemAttributes;
}

/** Builder of an agent hold flow: what an agent hears while another one has them on hold. */
export interface AgentHoldFlow extends AttendedFlow, LoopPrompts, EndFlow {
  readonly system: AgentSystemAttributes;
}

export const holdFlowMethods: MethodsOf<CustomerHoldFlow> & MethodsOf<AgentHoldFlow> = {
  ...attendedFlow,
  loopPrompts,
  endFlow,
};
