import { type InterruptAgent, interruptAgent } from "../actions/contact/interrupt-agent.js";
import { type MoveToQueue, moveToQueue } from "../actions/contact/transfer-to-queue.js";
import { type EndFlow, endFlow } from "../actions/flow-control/end-flow.js";
import { type LoopPrompts, loopPrompts } from "../actions/participant/loop-prompts.js";
import { type ShowView, showView } from "../actions/participant/show-view.js";
import {
  type TransferToPhoneNumberAndResume,
  transferToPhoneNumberAndResume,
} from "../actions/participant/transfer-to-phone-number.js";
import type { MethodsOf } from "./methods.js";
import { type RoutingFlow, routingFlow } from "./routing-flow.js";

/** Builder of a customer queue flow. */
export interface CustomerQueueFlow
  extends RoutingFlow,
    MoveToQueue,
    LoopPrompts,
    ShowView,
    TransferToPhoneNumberAndResume,
    InterruptAgent,
    EndFlow {}

export const customerQueueFlowMethods: MethodsOf<CustomerQueueFlow> = {
  ...routingFlow,
  transferToQueue: moveToQueue,
  loopPrompts,
  showView,
  transferToPhoneNumberAndResume,
  interruptAgent,
  endFlow,
};
