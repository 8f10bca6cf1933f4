import { type SetHoldFlow, setHoldFlow } from "../actions/contact/set-event-hooks.js";
import { type SetRecordingBehavior, setRecordingBehavior } from "../actions/contact/set-recording-behavior.js";
import {
  type DistributeByPercentage,
  distributeByPercentage,
} from "../actions/flow-control/distribute-by-percentage.js";
import {
  type GetCustomerInputWithLex,
  getCustomerInputWithLex,
} from "../actions/participant/get-customer-input-with-lex.js";
import { type GetCustomerInput, getCustomerInput } from "../actions/participant/menu.js";
import {
  type SetTouchtoneBufferBehavior,
  setTouchtoneBufferBehavior,
} from "../actions/participant/set-touchtone-buffer-behavior.js";
import { type StoreCustomerInput, storeCustomerInput } from "../actions/participant/store-customer-input.js";
import { type SpeakingFlow, speakingFlow } from "./speaking-flow.js";

/** What flows can do that speak and listen: inbound, queue, outbound whisper and transfer flows, and modules. */
export interface AskingFlow
  extends SpeakingFlow,
    GetCustomerInput,
    StoreCustomerInput,
    GetCustomerInputWithLex,
    SetTouchtoneBufferBehavior,
    SetRecordingBehavior,
    SetHoldFlow,
    DistributeByPercentage {}

export const askingFlow = {
  ...speakingFlow,
  getCustomerInput,
  storeCustomerInput,
  getCustomerInputWithLex,
  setTouchtoneBufferBehavior,
  setRecordingBehavior,
  setHoldFlow,
  distributeByPercentage,
};
