import type { OutboundCallerConfig } from "@aws-sdk/client-connect";
import { invalidRequest } from "../../protocol/service-error.js";
import { flows } from "../flows/flow-table.js";
import { findOwned } from "../identity.js";
import type { Checked, InstanceCall } from "../operation.js";
import { numberHere } from "../phone-numbers/number-flow.js";
import { phoneNumberStatus } from "../phone-numbers/phone-number-table.js";
import type { OutboundCaller } from "./queue-table.js";

/** The outbound settings of a queue, refused when the flow or the number does not exist or does not fit. */
export function checkedOutboundCaller(
  call: InstanceCall,
  config: Checked<OutboundCallerConfig> | undefined,
): OutboundCaller {
  const { OutboundCallerIdName, OutboundCallerIdNumberId, OutboundFlowId } = config ?? {};
  return {
    idName: OutboundCallerIdName,
    numberId: OutboundCallerIdNumberId && callerNumberId(call, OutboundCallerIdNumberId),
    flowId: OutboundFlowId && outboundFlowId(call, OutboundFlowId),
  };
}

function callerNumberId(call: InstanceCall, text: string): string {
  const number = numberHere(call, text);
  if (phoneNumberStatus(number, call.now) !== "CLAIMED") {
    throw invalidRequest(`The outbound caller number ${number.phoneNumber} is not claimed yet.`);
  }
  return number.id;
}

function outboundFlowId(call: InstanceCall, text: string): string {
  const flow = findOwned(call, flows, "flow", text);
  if (flow.type !== "OUTBOUND_WHISPER") {
    throw invalidRequest(`The outbound flow ${flow.name} is of type ${flow.type}; it must be OUTBOUND_WHISPER.`);
  }
  return flow.id;
}
