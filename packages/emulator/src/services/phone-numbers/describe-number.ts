import type {
  DescribePhoneNumberRequest,
  DescribePhoneNumberResponse,
  ListPhoneNumbersRequest,
  ListPhoneNumbersResponse,
  ListPhoneNumbersSummary,
  ListPhoneNumbersV2Request,
  ListPhoneNumbersV2Response,
} from "@aws-sdk/client-connect";
import type { Call } from "../call.js";
import { instanceArn, legacyPhoneNumberArn, phoneNumberArn, visibleOwned } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { accountOperation, instanceOperation } from "../operation.js";
import { groupArn } from "../traffic-distribution/group-table.js";
import { type ClaimTarget, readClaimTarget } from "./claim-target.js";
import { findPhoneNumber, type PhoneNumberRecord, phoneNumberStatus, phoneNumbers } from "./phone-number-table.js";

export const describePhoneNumber = accountOperation<DescribePhoneNumberRequest, DescribePhoneNumberResponse>(
  "DescribePhoneNumber",
  {
    fidelity: { documented: ["status of the claim with a message after a failure; the flow is not in the answer"] },
    handle(input, call) {
      const record = findPhoneNumber(call, input.PhoneNumberId);
      const Status = phoneNumberStatus(record, call.now);
      return {
        ClaimedPhoneNumberSummary: {
          ...summary(call, record),
          Tags: { ...record.tags },
          PhoneNumberStatus: { Status, Message: Status === "FAILED" ? record.failure : undefined },
        },
      };
    },
  },
);

export const listPhoneNumbersV2 = accountOperation<ListPhoneNumbersV2Request, ListPhoneNumbersV2Response>(
  "ListPhoneNumbersV2",
  {
    fidelity: {
      documented: [
        "of the account, of one instance or of one traffic distribution group; filters by country, type and prefix",
      ],
      assumed: ["numbers whose claim is under way or failed are listed", "order of claiming"],
    },
    handle(input, call) {
      const target = readClaimTarget(call, input);
      const { PhoneNumberPrefix: prefix = "" } = input;
      const found = call.tables
        .of(phoneNumbers)
        .all()
        .filter(
          (record) =>
            !call.hides(record.id) &&
            (target === undefined || isClaimedTo(record, target)) &&
            isOf(record, input) &&
            record.phoneNumber.startsWith(prefix),
        );
      const page = pageOf(call, input, found, (record) => record.id);
      return {
        ListPhoneNumbersSummaryList: page.items.map((record) => summary(call, record)),
        NextToken: page.NextToken,
      };
    },
  },
);

export const listPhoneNumbers = instanceOperation<ListPhoneNumbersRequest, ListPhoneNumbersResponse>(
  "ListPhoneNumbers",
  {
    fidelity: { documented: ["the older list, with ARNs under the instance that cannot be tagged"] },
    handle(input, call) {
      const found = visibleOwned(call, phoneNumbers).filter((record) => isOf(record, input));
      const page = pageOf(call, input, found, (record) => record.id);
      return {
        PhoneNumberSummaryList: page.items.map((record) => ({
          Id: record.id,
          Arn: legacyPhoneNumberArn(call, record),
          PhoneNumber: record.phoneNumber,
          PhoneNumberType: record.type,
          PhoneNumberCountryCode: record.country,
        })),
        NextToken: page.NextToken,
      };
    },
  },
);

interface NumberFilter {
  readonly PhoneNumberCountryCodes?: readonly string[] | undefined;
  readonly PhoneNumberTypes?: readonly string[] | undefined;
}

function isOf(record: PhoneNumberRecord, filter: NumberFilter): boolean {
  const { PhoneNumberCountryCodes: countries = [], PhoneNumberTypes: types = [] } = filter;
  return (
    (countries.length === 0 || countries.includes(record.country)) &&
    (types.length === 0 || types.includes(record.type))
  );
}

function isClaimedTo(record: PhoneNumberRecord, { instance, trafficGroupId }: ClaimTarget): boolean {
  return record.instanceId === instance.id && record.trafficGroupId === trafficGroupId;
}

function summary(call: Call, record: PhoneNumberRecord): ListPhoneNumbersSummary {
  return {
    PhoneNumberId: record.id,
    PhoneNumberArn: phoneNumberArn(call, record.id),
    PhoneNumber: record.phoneNumber,
    PhoneNumberCountryCode: record.country,
    PhoneNumberType: record.type,
    PhoneNumberDescription: record.description,
    TargetArn:
      record.trafficGroupId === undefined
        ? instanceArn(call, record.instanceId)
        : groupArn(call, record.trafficGroupId),
    InstanceId: record.instanceId,
    SourcePhoneNumberArn: record.sourceArn,
  };
}
