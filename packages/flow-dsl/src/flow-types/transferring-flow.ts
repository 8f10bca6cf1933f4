import { type HoldCustomerOrAgent, holdCustomerOrAgent } from "../actions/contact/hold-customer-or-agent.js";
import { type SetCustomerQueueFlow, setCustomerQueueFlow } from "../actions/contact/set-event-hooks.js";
import { type SetWorkingQueue, setWorkingQueue } from "../actions/contact/set-working-queue.js";
import { type TransferToQueue, transferToQueue, transferToWorkingQueue } from "../actions/contact/transfer-to-queue.js";
import { type TransferToFlow, transferToFlow } from "../actions/flow-control/transfer-to-flow.js";
import { type RoutingFlow, routingFlow } from "./routing-flow.js";

/** What flows can do that hand a contact on: inbound and transfer flows, and modules. */
export interface TransferringFlow
  extends RoutingFlow,
    SetWorkingQueue,
    TransferToQueue,
    TransferToFlow,
    SetCustomerQueueFlow,
    HoldCustomerOrAgent {}

export const transferringFlow = {
  ...routingFlow,
  setWorkingQueue,
  transferToQueue,
  transferToWorkingQueue,
  transferToFlow,
  setCustomerQueueFlow,
  holdCustomerOrAgent,
};
