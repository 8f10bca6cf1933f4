import { createHash } from "node:crypto";
import type { ImportPhoneNumberRequest, ImportPhoneNumberResponse } from "@aws-sdk/client-connect";
import { invalidParameter } from "../../protocol/service-error.js";
import { phoneNumberArn } from "../identity.js";
import { instanceOperation } from "../operation.js";
import { checkQuota } from "../quotas.js";
import { checkedTags } from "../tags/tag-set.js";
import { type PhoneNumberRecord, phoneNumbers } from "./phone-number-table.js";

/** Numbers of AWS End User Messaging, for text messages and for WhatsApp. */
const sourceForm = /^arn:aws[a-z-]*:(?:sms-voice|social-messaging):([a-z0-9-]+):\d{12}:phone-number(?:-id)?\/\S+$/;

export const importPhoneNumber = instanceOperation<ImportPhoneNumberRequest, ImportPhoneNumberResponse>(
  "ImportPhoneNumber",
  {
    fidelity: {
      documented: [
        "numbers of AWS End User Messaging (sms-voice, social-messaging)",
        "the answer comes before the import is done: IN_PROGRESS, then CLAIMED or FAILED",
      ],
      assumed: [
        "every well-formed ARN of the region has a number; which digits follows from the ARN: nothing is fetched",
        "a number is imported once; it counts against the quota; released, it does not rest",
      ],
    },
    handle(input, call) {
      const source = input.SourcePhoneNumberArn;
      const region = sourceForm.exec(source)?.[1];
      if (region !== call.settings.region) {
        throw invalidParameter(`SourcePhoneNumberArn is no phone number of ${call.settings.region}: ${source}`);
      }
      const tags = checkedTags(call, input.Tags);
      const table = call.tables.of(phoneNumbers);
      const phoneNumber = digitsOf(source);
      if (table.all().some((record) => record.sourceArn === source || record.phoneNumber === phoneNumber)) {
        throw invalidParameter(`Phone number already imported: ${source}`);
      }
      const claimed = table.all().filter(({ instanceId }) => instanceId === call.instance.id);
      checkQuota(call.settings.quotas, "phoneNumbers", claimed.length);
      const record: PhoneNumberRecord = {
        id: call.newId(),
        instanceId: call.instance.id,
        trafficGroupId: undefined,
        phoneNumber,
        country: "GB",
        type: "DID",
        description: input.PhoneNumberDescription,
        tags,
        readyAt: call.now + call.settings.delays.phoneNumberMs,
        failure: call.outcome(),
        sourceArn: source,
        flowId: undefined,
      };
      table.put(record);
      return { PhoneNumberId: record.id, PhoneNumberArn: phoneNumberArn(call, record.id) };
    },
  },
);

/** A mobile number of those that the United Kingdom keeps for fiction. */
function digitsOf(source: string): string {
  const digest = createHash("sha256").update(source).digest().readUInt32BE();
  return `+447700900${String(digest % 1000).padStart(3, "0")}`;
}
