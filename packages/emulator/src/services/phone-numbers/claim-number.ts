import type {
  ClaimPhoneNumberRequest,
  ClaimPhoneNumberResponse,
  SearchAvailablePhoneNumbersRequest,
  SearchAvailablePhoneNumbersResponse,
} from "@aws-sdk/client-connect";
import { invalidParameter } from "../../protocol/service-error.js";
import { phoneNumberArn } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { accountOperation } from "../operation.js";
import { checkQuota } from "../quotas.js";
import { checkedTags } from "../tags/tag-set.js";
import { claimTarget } from "./claim-target.js";
import { findInPool, poolOf } from "./number-pool.js";
import { isAvailable, type PhoneNumberRecord, phoneNumbers } from "./phone-number-table.js";

export const searchAvailablePhoneNumbers = accountOperation<
  SearchAvailablePhoneNumbersRequest,
  SearchAvailablePhoneNumbersResponse
>("SearchAvailablePhoneNumbers", {
  fidelity: {
    documented: ["pages of at most 10; claimed and resting numbers are not offered; filter by prefix"],
    assumed: [
      "which numbers there are: a fixed pool for eleven countries, DID and TOLL_FREE",
      "the account has filed the documents that countries ask for",
    ],
  },
  handle(input, call) {
    claimTarget(call, input);
    const prefix = input.PhoneNumberPrefix ?? "+";
    const available = poolOf(input.PhoneNumberCountryCode, input.PhoneNumberType).filter(
      ({ phoneNumber }) =>
        phoneNumber.startsWith(prefix.startsWith("+") ? prefix : `+${prefix}`) && isAvailable(call, phoneNumber),
    );
    const page = pageOf(call, input, available, ({ phoneNumber }) => phoneNumber, 10);
    return {
      AvailableNumbersList: page.items.map(({ phoneNumber, country, type }) => ({
        PhoneNumber: phoneNumber,
        PhoneNumberCountryCode: country,
        PhoneNumberType: type,
      })),
      NextToken: page.NextToken,
    };
  },
});

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const claimPhoneNumber = accountOperation<ClaimPhoneNumberRequest, ClaimPhoneNumberResponse>(
  "ClaimPhoneNumber",
  {
    fidelity: {
      validated: ["a number that is taken meanwhile is refused in the service's wording"],
      documented: [
        "the answer comes before the claim is done: IN_PROGRESS, then CLAIMED or FAILED",
        "quota of 5; the client token must be a UUID",
      ],
      assumed: ["the quota is refused with InvalidParameter, the only fitting error that is declared"],
    },
    handle(input, call) {
      const { instance, trafficGroupId } = claimTarget(call, input);
      if (input.ClientToken !== undefined && !uuid.test(input.ClientToken)) {
        throw invalidParameter("ClientToken must be a UUID");
      }
      const tags = checkedTags(call, input.Tags);
      const offered = findInPool(input.PhoneNumber);
      if (offered === undefined || !isAvailable(call, input.PhoneNumber)) {
        throw invalidParameter(`Phone number not available: ${input.PhoneNumber}`);
      }
      const table = call.tables.of(phoneNumbers);
      const claimed = table.all().filter((record) => record.instanceId === instance.id);
      checkQuota(call.settings.quotas, "phoneNumbers", claimed.length);
      const record: PhoneNumberRecord = {
        id: call.newId(),
        instanceId: instance.id,
        trafficGroupId,
        ...offered,
        description: input.PhoneNumberDescription,
        tags,
        readyAt: call.now + call.settings.delays.phoneNumberMs,
        failure: call.outcome(),
        sourceArn: undefined,
        flowId: undefined,
      };
      table.put(record);
      return { PhoneNumberId: record.id, PhoneNumberArn: phoneNumberArn(call, record.id) };
    },
  },
);
