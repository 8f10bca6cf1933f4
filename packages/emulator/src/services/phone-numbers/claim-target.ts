import { invalidParameter } from "../../protocol/service-error.js";
import type { Call } from "../call.js";
import { findInstance } from "../instances/find-instance.js";
import type { InstanceRecord } from "../instances/instance-table.js";

/** How requests name the instance that a number is or shall be claimed to. */
export interface ClaimTarget {
  readonly TargetArn?: string | undefined;
  readonly InstanceId?: string | undefined;
}

/** The instance that a request names, which must be active; undefined when it names none. */
export function readClaimTarget(call: Call, target: ClaimTarget): InstanceRecord | undefined {
  if (target.TargetArn !== undefined && target.InstanceId !== undefined) {
    throw invalidParameter("Only one of TargetArn and InstanceId can be given");
  }
  const text = target.TargetArn ?? target.InstanceId;
  return text === undefined ? undefined : findInstance(call, text, "active");
}

/** The instance that a request must name. */
export function claimTarget(call: Call, target: ClaimTarget): InstanceRecord {
  const instance = readClaimTarget(call, target);
  if (instance === undefined) throw invalidParameter("One of TargetArn and InstanceId is required");
  return instance;
}
