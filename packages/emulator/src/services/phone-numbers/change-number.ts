import type {
  ReleasePhoneNumberRequest,
  UpdatePhoneNumberMetadataRequest,
  UpdatePhoneNumberRequest,
  UpdatePhoneNumberResponse,
} from "@aws-sdk/client-connect";
import { resourceInUse } from "../../protocol/service-error.js";
import type { Call } from "../call.js";
import { phoneNumberArn } from "../identity.js";
import { accountOperation } from "../operation.js";
import { queues } from "../queues/queue-table.js";
import { claimTarget } from "./claim-target.js";
import { findPhoneNumber, type PhoneNumberRecord, phoneNumbers, releaseNumber } from "./phone-number-table.js";

export const updatePhoneNumber = accountOperation<UpdatePhoneNumberRequest, UpdatePhoneNumberResponse>(
  "UpdatePhoneNumber",
  {
    fidelity: {
      documented: [
        "moves the number to another instance or a traffic distribution group: IN_PROGRESS again",
        "the flow does not move to another instance with it",
      ],
      assumed: [
        "the caller number of a queue cannot move to another instance",
        "in a group of its instance it keeps its flow",
      ],
    },
    handle(input, call) {
      const record = findPhoneNumber(call, input.PhoneNumberId);
      const { instance, trafficGroupId } = claimTarget(call, input);
      const isMoved = instance.id !== record.instanceId;
      if (isMoved) checkNotCallerNumber(call, record);
      if (isMoved || trafficGroupId !== record.trafficGroupId) {
        call.tables.of(phoneNumbers).put({
          ...record,
          instanceId: instance.id,
          trafficGroupId,
          readyAt: call.now + call.settings.delays.phoneNumberMs,
          failure: call.outcome(),
          flowId: isMoved ? undefined : record.flowId,
        });
      }
      return { PhoneNumberId: record.id, PhoneNumberArn: phoneNumberArn(call, record.id) };
    },
  },
);

export const updatePhoneNumberMetadata = accountOperation<UpdatePhoneNumberMetadataRequest>(
  "UpdatePhoneNumberMetadata",
  {
    fidelity: { documented: ["an empty description clears it"] },
    handle(input, call) {
      const record = findPhoneNumber(call, input.PhoneNumberId);
      const description = input.PhoneNumberDescription ?? record.description;
      call.tables.of(phoneNumbers).put({ ...record, description: description === "" ? undefined : description });
      return undefined;
    },
  },
);

export const releasePhoneNumber = accountOperation<ReleasePhoneNumberRequest>("ReleasePhoneNumber", {
  fidelity: {
    documented: ["the number rests up to 180 days", "the caller number of a queue is in use"],
    assumed: ["it always rests 180 days", "a flow association goes with the number"],
  },
  handle(input, call) {
    const record = findPhoneNumber(call, input.PhoneNumberId);
    checkNotCallerNumber(call, record);
    releaseNumber(call, record);
    return undefined;
  },
});

function checkNotCallerNumber(call: Call, record: PhoneNumberRecord): void {
  const queue = call.tables
    .of(queues)
    .all()
    .find((candidate) => candidate.outboundCaller.numberId === record.id);
  if (queue) {
    const message = `The phone number ${record.phoneNumber} is the outbound caller number of the queue ${queue.name}.`;
    throw resourceInUse(message, "PHONE_NUMBER", record.id);
  }
}
