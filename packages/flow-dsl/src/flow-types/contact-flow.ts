import { type AuthenticateCustomer, authenticateCustomer } from "../actions/participant/authenticate-customer.js";
import { type ShowView, showView } from "../actions/participant/show-view.js";
import {
  type TransferToPhoneNumberAndResume,
  transferToPhoneNumberAndResume,
} from "../actions/participant/transfer-to-phone-number.js";
import type { MethodsOf } from "./methods.js";
import { type TransferringFlow, transferringFlow } from "./transferring-flow.js";

/** Builder of an inbound flow. */
export interface ContactFlow extends TransferringFlow, TransferToPhoneNumberAndResume, ShowView, AuthenticateCustomer {}

export const contactFlowMethods: MethodsOf<ContactFlow> = {
  ...transferringFlow,
  transferToPhoneNumberAndResume,
  showView,
  authenticateCustomer,
};
