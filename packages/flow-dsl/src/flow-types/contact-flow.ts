import { type ChangeRoutingPriority, changeRoutingPriority } from "../actions/contact/change-routing-priority.js";
import { type SetWorkingQueue, setWorkingQueue } from "../actions/contact/set-working-queue.js";
import { type TransferToQueue, transferToQueue, transferToWorkingQueue } from "../actions/contact/transfer-to-queue.js";
import { type CheckHoursOfOperation, checkHoursOfOperation } from "../actions/flow-control/check-hours-of-operation.js";
import { type TransferToFlow, transferToFlow } from "../actions/flow-control/transfer-to-flow.js";
import { type Disconnect, disconnect } from "../actions/participant/disconnect.js";
import { type GetCustomerInput, getCustomerInput } from "../actions/participant/menu.js";
import { type PlayPrompt, playPrompt } from "../actions/participant/play-prompt.js";
import { type EveryFlow, everyFlow } from "./every-flow.js";
import type { MethodsOf } from "./methods.js";

/** Builder of an inbound flow. */
export interface ContactFlow
  extends EveryFlow,
    PlayPrompt,
    GetCustomerInput,
    Disconnect,
    CheckHoursOfOperation,
    SetWorkingQueue,
    TransferToQueue,
    TransferToFlow,
    ChangeRoutingPriority {}

export const contactFlowMethods: MethodsOf<ContactFlow> = {
  ...everyFlow,
  playPrompt,
  getCustomerInput,
  disconnect,
  checkHoursOfOperation,
  setWorkingQueue,
  transferToQueue,
  transferToWorkingQueue,
  transferToFlow,
  changeRoutingPriority,
};
