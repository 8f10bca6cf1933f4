import type {
  AssociateEmailAddressAliasRequest,
  CreateEmailAddressRequest,
  CreateEmailAddressResponse,
  DeleteEmailAddressRequest,
  DisassociateEmailAddressAliasRequest,
  UpdateEmailAddressMetadataRequest,
  UpdateEmailAddressMetadataResponse,
} from "@aws-sdk/client-connect";
import { duplicateResource, invalidRequest, resourceConflict } from "../../protocol/service-error.js";
import { dropAssociations } from "../flow-associations/flow-association-table.js";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import { integrationAssociations } from "../integration-associations/association-table.js";
import { modifiedAfter } from "../modified.js";
import { type InstanceCall, instanceOperation } from "../operation.js";
import { queues } from "../queues/queue-table.js";
import { checkQuota } from "../quotas.js";
import { checkedTags } from "../tags/tag-set.js";
import { type EmailAddressRecord, emailAddresses } from "./email-address-table.js";

export const createEmailAddress = instanceOperation<CreateEmailAddressRequest, CreateEmailAddressResponse>(
  "CreateEmailAddress",
  {
    fidelity: {
      documented: [
        "the domain is the instance's own (<alias>.email.connect.aws) or an associated SES identity",
        "the address is unique in the instance; quota of 100",
      ],
      assumed: ["another domain is InvalidRequest", "addresses are compared without case"],
    },
    handle(input, call) {
      const tags = checkedTags(call, input.Tags);
      checkDomain(call, input.EmailAddress);
      const all = allOwned(call, emailAddresses);
      if (all.some(({ address }) => address.toLowerCase() === input.EmailAddress.toLowerCase())) {
        throw duplicateResource(`Email address already exists for the instance: ${input.EmailAddress}`);
      }
      checkQuota(call.settings.quotas, "emailAddresses", all.length);
      const record: EmailAddressRecord = {
        id: call.newId(),
        instanceId: call.instance.id,
        address: input.EmailAddress,
        displayName: input.DisplayName,
        description: input.Description,
        aliasId: undefined,
        tags,
        createdAt: call.now,
        modifiedAt: call.now,
      };
      call.tables.of(emailAddresses).put(record);
      return { EmailAddressId: record.id, EmailAddressArn: ownedArn(call, "emailAddress", record) };
    },
  },
);

export const updateEmailAddressMetadata = instanceOperation<
  UpdateEmailAddressMetadataRequest,
  UpdateEmailAddressMetadataResponse
>("UpdateEmailAddressMetadata", {
  fidelity: { documented: ["the address itself stays"], assumed: ["absent members are left, empty ones cleared"] },
  handle(input, call) {
    const record = findOwned(call, emailAddresses, "emailAddress", input.EmailAddressId);
    const { Description = record.description, DisplayName = record.displayName } = input;
    put(call, record, { description: Description || undefined, displayName: DisplayName || undefined });
    return { EmailAddressId: record.id, EmailAddressArn: ownedArn(call, "emailAddress", record) };
  },
});

export const associateEmailAddressAlias = instanceOperation<AssociateEmailAddressAliasRequest>(
  "AssociateEmailAddressAlias",
  {
    fidelity: {
      documented: ["at most one alias, which must exist"],
      assumed: ["another one is ResourceConflict"],
    },
    handle(input, call) {
      const record = findOwned(call, emailAddresses, "emailAddress", input.EmailAddressId);
      const alias = findOwned(call, emailAddresses, "emailAddress", input.AliasConfiguration.EmailAddressId);
      if (record.aliasId !== undefined && record.aliasId !== alias.id) {
        throw resourceConflict(`The email address ${record.address} has an alias already.`);
      }
      put(call, record, { aliasId: alias.id });
      return undefined;
    },
  },
);

export const disassociateEmailAddressAlias = instanceOperation<DisassociateEmailAddressAliasRequest>(
  "DisassociateEmailAddressAlias",
  {
    fidelity: { assumed: ["an alias that is not associated is accepted"] },
    handle(input, call) {
      const record = findOwned(call, emailAddresses, "emailAddress", input.EmailAddressId);
      const alias = findOwned(call, emailAddresses, "emailAddress", input.AliasConfiguration.EmailAddressId);
      if (record.aliasId === alias.id) put(call, record, { aliasId: undefined });
      return undefined;
    },
  },
);

export const deleteEmailAddress = instanceOperation<DeleteEmailAddressRequest>("DeleteEmailAddress", {
  fidelity: {
    assumed: ["an address that a queue uses, or that is an alias, is ResourceConflict", "its flow is let go of"],
  },
  handle(input, call) {
    const record = findOwned(call, emailAddresses, "emailAddress", input.EmailAddressId);
    const queue = allOwned(call, queues).find(({ outboundEmailId, emailAddressIds }) => {
      return outboundEmailId === record.id || emailAddressIds.includes(record.id);
    });
    if (queue) throw resourceConflict(`The email address ${record.address} is used by the queue ${queue.name}.`);
    const primary = allOwned(call, emailAddresses).find(({ aliasId }) => aliasId === record.id);
    if (primary) throw resourceConflict(`The email address ${record.address} is an alias of ${primary.address}.`);
    dropAssociations(call, ownedArn(call, "emailAddress", record));
    call.tables.of(emailAddresses).delete(record.id);
    return undefined;
  },
});

function checkDomain(call: InstanceCall, address: string): void {
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  if (domain === `${call.instance.alias}.email.connect.aws`.toLowerCase()) return;
  const isKnown = allOwned(call, integrationAssociations).some(({ type, arn }) => {
    return type === "SES_IDENTITY" && arn.endsWith(`identity/${domain}`);
  });
  if (!isKnown) throw invalidRequest(`The domain ${domain} is no SES identity that the instance works with.`);
}

function put(call: InstanceCall, record: EmailAddressRecord, members: Partial<EmailAddressRecord>): void {
  call.tables.of(emailAddresses).put({ ...record, ...members, modifiedAt: modifiedAfter(call, record) });
}
