import type {
  DescribeEmailAddressRequest,
  DescribeEmailAddressResponse,
  EmailAddressSearchCriteria,
  SearchEmailAddressesRequest,
  SearchEmailAddressesResponse,
} from "@aws-sdk/client-connect";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import type { Searchable } from "../listing/search.js";
import { searchPage } from "../listing/search-page.js";
import { type Checked, type InstanceCall, instanceOperation, type Operation } from "../operation.js";
import {
  associateEmailAddressAlias,
  createEmailAddress,
  deleteEmailAddress,
  disassociateEmailAddressAlias,
  updateEmailAddressMetadata,
} from "./change-address.js";
import { type EmailAddressRecord, emailAddresses } from "./email-address-table.js";

const describeEmailAddress = instanceOperation<DescribeEmailAddressRequest, DescribeEmailAddressResponse>(
  "DescribeEmailAddress",
  {
    fidelity: { documented: ["members of the answer; the flow is not in it"] },
    handle(input, call) {
      const record = findOwned(call, emailAddresses, "emailAddress", input.EmailAddressId);
      return {
        ...metadata(call, record),
        CreateTimestamp: new Date(record.createdAt).toISOString(),
        ModifiedTimestamp: new Date(record.modifiedAt).toISOString(),
        Tags: { ...record.tags },
      };
    },
  },
);

const searchable: Searchable<EmailAddressRecord, Checked<EmailAddressSearchCriteria>> = {
  fields: { emailAddress: ({ address }) => address, displayName: ({ displayName }) => displayName },
};

const searchEmailAddresses = instanceOperation<SearchEmailAddressesRequest, SearchEmailAddressesResponse>(
  "SearchEmailAddresses",
  {
    fidelity: {
      documented: ["criteria, tag filter, total count; no tags in the answer"],
      assumed: ["searchable fields are emailAddress and displayName; text is compared without case"],
    },
    handle(input, call) {
      const { items, ...rest } = searchPage(call, input, allOwned(call, emailAddresses), searchable);
      return { EmailAddresses: items.map((record) => metadata(call, record)), ...rest };
    },
  },
);

function metadata(call: InstanceCall, record: EmailAddressRecord) {
  return {
    EmailAddressId: record.id,
    EmailAddressArn: ownedArn(call, "emailAddress", record),
    EmailAddress: record.address,
    DisplayName: record.displayName,
    Description: record.description,
    AliasConfigurations: record.aliasId === undefined ? [] : [{ EmailAddressId: record.aliasId }],
  };
}

export const emailAddressOperations: readonly Operation[] = [
  createEmailAddress,
  describeEmailAddress,
  searchEmailAddresses,
  updateEmailAddressMetadata,
  associateEmailAddressAlias,
  disassociateEmailAddressAlias,
  deleteEmailAddress,
];
