import type {
  AssociatePhoneNumberContactFlowRequest,
  DisassociatePhoneNumberContactFlowRequest,
} from "@aws-sdk/client-connect";
import { invalidParameter, resourceNotFound } from "../../protocol/service-error.js";
import { findFlow } from "../flows/find-flow.js";
import { type InstanceCall, instanceOperation } from "../operation.js";
import { findPhoneNumber, type PhoneNumberRecord, phoneNumberStatus, phoneNumbers } from "./phone-number-table.js";

export const associatePhoneNumberContactFlow = instanceOperation<AssociatePhoneNumberContactFlowRequest>(
  "AssociatePhoneNumberContactFlow",
  {
    fidelity: {
      documented: ["one flow per number: a second one replaces the first", "number and flow are of the same instance"],
      assumed: ["the flow must be a published CONTACT_FLOW and the number CLAIMED"],
    },
    handle(input, call) {
      const number = numberHere(call, input.PhoneNumberId);
      const { flow } = findFlow(call, input.ContactFlowId);
      if (phoneNumberStatus(number, call.now) !== "CLAIMED") {
        throw invalidParameter(`The phone number ${number.phoneNumber} is not claimed yet`);
      }
      if (flow.type !== "CONTACT_FLOW") {
        throw invalidParameter(`The flow ${flow.name} is of type ${flow.type}; it must be CONTACT_FLOW`);
      }
      if (flow.published === undefined) throw invalidParameter(`The flow ${flow.name} has not been published`);
      call.tables.of(phoneNumbers).put({ ...number, flowId: flow.id });
      return undefined;
    },
  },
);

export const disassociatePhoneNumberContactFlow = instanceOperation<DisassociatePhoneNumberContactFlowRequest>(
  "DisassociatePhoneNumberContactFlow",
  {
    fidelity: { assumed: ["a number without a flow is accepted"] },
    handle(input, call) {
      call.tables.of(phoneNumbers).put({ ...numberHere(call, input.PhoneNumberId), flowId: undefined });
      return undefined;
    },
  },
);

/** Finds a number that is claimed to the instance of the request. */
export function numberHere(call: InstanceCall, text: string): PhoneNumberRecord {
  const record = findPhoneNumber(call, text);
  if (record.instanceId !== call.instance.id) {
    throw resourceNotFound(`The phone number with id ${text} was not found in instance ${call.instance.id}.`);
  }
  return record;
}
