import {
  type CreateCallback,
  createCallback,
  type SetCallbackNumber,
  setCallbackNumber,
} from "../actions/contact/callback.js";
import {
  type ChangeRoutingPriority,
  changeRoutingPriority,
  changeRoutingProficiencies,
} from "../actions/contact/change-routing-priority.js";
import { type SetWhisperFlow, setWhisperFlow } from "../actions/contact/set-event-hooks.js";
import { type CheckHoursOfOperation, checkHoursOfOperation } from "../actions/flow-control/check-hours-of-operation.js";
import { type CheckQueueStatus, checkQueueStatus } from "../actions/flow-control/check-queue-status.js";
import { type CheckStaffing, checkStaffing } from "../actions/flow-control/check-staffing.js";
import { type SetRoutingCriteria, setRoutingCriteria } from "../actions/flow-control/set-routing-criteria.js";
import { type Disconnect, disconnect } from "../actions/participant/disconnect.js";
import { type TransferToPhoneNumber, transferToPhoneNumber } from "../actions/participant/transfer-to-phone-number.js";
import { type AskingFlow, askingFlow } from "./asking-flow.js";

/** What flows can do that decide where a contact goes: inbound, queue and transfer flows, and modules. */
export interface RoutingFlow
  extends AskingFlow,
    Disconnect,
    TransferToPhoneNumber,
    CheckHoursOfOperation,
    CheckStaffing,
    CheckQueueStatus,
    ChangeRoutingPriority,
    SetRoutingCriteria,
    SetCallbackNumber,
    CreateCallback,
    SetWhisperFlow {}

export const routingFlow = {
  ...askingFlow,
  disconnect,
  transferToPhoneNumber,
  checkHoursOfOperation,
  checkStaffing,
  checkQueueStatus,
  changeRoutingPriority,
  changeRoutingProficiencies,
  setRoutingCriteria,
  setCallbackNumber,
  createCallback,
  setWhisperFlow,
};
