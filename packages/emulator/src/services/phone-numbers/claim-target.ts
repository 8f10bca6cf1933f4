import { invalidParameter } from "../../protocol/service-error.js";
import type { Call } from "../call.js";
import { findInstance } from "../instances/find-instance.js";
import type { InstanceRecord } from "../instances/instance-table.js";
import { findGroup } from "../traffic-distribution/group-table.js";

/** How requests name what a number is or shall be claimed to. */
export interface TargetRequest {
  readonly TargetArn?: string | undefined;
  readonly InstanceId?: string | undefined;
}

/** What a number is claimed to: an instance, or a traffic distribution group of it. */
export interface ClaimTarget {
  readonly instance: InstanceRecord;
  readonly trafficGroupId: string | undefined;
}

/** What a request names, which must be active; undefined when it names nothing. */
export function readClaimTarget(call: Call, target: TargetRequest): ClaimTarget | undefined {
  if (target.TargetArn !== undefined && target.InstanceId !== undefined) {
    throw invalidParameter("Only one of TargetArn and InstanceId can be given");
  }
  const text = target.TargetArn ?? target.InstanceId;
  if (text === undefined) return undefined;
  if (!text.includes(":traffic-distribution-group/")) {
    return { instance: findInstance(call, text, "active"), trafficGroupId: undefined };
  }
  const group = findGroup(call, text);
  return { instance: findInstance(call, group.instanceId, "active"), trafficGroupId: group.id };
}

/** What a request must name. */
export function claimTarget(call: Call, target: TargetRequest): ClaimTarget {
  const found = readClaimTarget(call, target);
  if (found === undefined) throw invalidParameter("One of TargetArn and InstanceId is required");
  return found;
}
