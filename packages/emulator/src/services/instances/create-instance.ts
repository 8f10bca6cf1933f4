import type { CreateInstanceRequest, CreateInstanceResponse } from "@aws-sdk/client-connect";
import { invalidRequest, ServiceError } from "../../protocol/service-error.js";
import type { Call } from "../call.js";
import { instanceArn } from "../identity.js";
import { accountOperation, type Checked } from "../operation.js";
import { checkedTags } from "../tags/tag-set.js";
import { firstAttributes } from "./attribute-names.js";
import { fillNewInstance } from "./fill-new-instance.js";
import { existingInstances, type InstanceRecord, instanceChanges, instances } from "./instance-table.js";

export const createInstance = accountOperation<CreateInstanceRequest, CreateInstanceResponse>("CreateInstance", {
  fidelity: {
    validated: ["a used alias is an InvalidRequestException with the service's wording"],
    documented: [
      "answers at once; the instance is CREATION_IN_PROGRESS, then ACTIVE or CREATION_FAILED",
      "the alias is compulsory unless an existing directory supplies it",
      "two instances per region; 100 creations and deletions in 30 days",
      "hours, queue and flows of a new instance; no storage, users or numbers",
    ],
    assumed: ["aliases are compared without case", "content of the default flows"],
  },
  handle(input, call) {
    checkIdentity(input);
    checkAliasIsFree(call, input.InstanceAlias);
    checkInstanceQuotas(call);
    const record: InstanceRecord = {
      id: call.newId(),
      alias: input.InstanceAlias,
      identityManagement: input.IdentityManagementType,
      directoryId: input.DirectoryId,
      createdAt: call.now,
      readyAt: call.now + call.settings.delays.instanceCreationMs,
      failure: call.outcome(),
      goneAt: undefined,
      attributes: firstAttributes(input.InboundCallsEnabled, input.OutboundCallsEnabled),
      tags: checkedTags(call, input.Tags),
    };
    call.tables.of(instances).put(record);
    recordInstanceChange(call);
    fillNewInstance({ ...call, instance: record });
    return { Id: record.id, Arn: instanceArn(call, record.id) };
  },
});

/** Counts a creation or deletion against the monthly quota. */
export function recordInstanceChange(call: Call): void {
  call.tables.of(instanceChanges).put({ id: call.newId(), at: call.now });
}

function checkIdentity(input: Checked<CreateInstanceRequest>): void {
  const ownDirectory = input.IdentityManagementType === "EXISTING_DIRECTORY";
  if (ownDirectory && input.DirectoryId === undefined) {
    throw invalidRequest("DirectoryId is required when IdentityManagementType is EXISTING_DIRECTORY.");
  }
  if (!ownDirectory && input.DirectoryId !== undefined) {
    throw invalidRequest("DirectoryId is only allowed when IdentityManagementType is EXISTING_DIRECTORY.");
  }
  if (!ownDirectory && input.InstanceAlias === undefined) throw invalidRequest("InstanceAlias is required.");
}

function checkAliasIsFree(call: Call, alias: string | undefined): void {
  if (alias === undefined) return;
  const wanted = alias.toLowerCase();
  if (existingInstances(call).some((other) => other.alias?.toLowerCase() === wanted)) {
    throw invalidRequest("Invalid Input. Instance alias is already used.");
  }
}

const thirtyDaysMs = 30 * 24 * 60 * 60 * 1000;

function checkInstanceQuotas(call: Call): void {
  const { instancesPerRegion, instanceChangesIn30Days } = call.settings.quotas;
  if (existingInstances(call).length >= instancesPerRegion) {
    throw quotaExceeded(`The account has reached its quota of ${instancesPerRegion} instances in this region.`);
  }
  const recent = call.tables
    .of(instanceChanges)
    .all()
    .filter((change) => change.at > call.now - thirtyDaysMs);
  if (recent.length >= instanceChangesIn30Days) {
    throw quotaExceeded(
      "The account has made an excessive number of attempts to create and delete instances. Try again later.",
    );
  }
}

const quotaExceeded = (Message: string) => new ServiceError("ServiceQuotaExceededException", { Message });
