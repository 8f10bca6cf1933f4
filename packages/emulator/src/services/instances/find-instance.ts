import { invalidRequest, resourceNotFound } from "../../protocol/service-error.js";
import type { Call } from "../call.js";
import { readId } from "../identity.js";
import type { InstanceAccess } from "../operation.js";
import { type InstanceRecord, instanceExists, instanceStatus, instances } from "./instance-table.js";

/**
 * Finds an instance by id or ARN. Throws ResourceNotFound for an unknown one and for an ARN of another region or
 * account, and InvalidRequest when the operation wants an active instance and this one is not (yet).
 */
export function findInstance(call: Call, text: string, access: InstanceAccess): InstanceRecord {
  const named = readId(call, "instance", text, undefined);
  const record = named && call.tables.of(instances).get(named.id);
  if (record === undefined || !instanceExists(record, call.now) || call.hides(record.id)) {
    throw resourceNotFound(`The instance with id ${text} was not found.`);
  }
  const status = instanceStatus(record, call.now);
  if (access === "active" && status !== "ACTIVE") {
    throw invalidRequest(`The instance ${record.id} is in status ${status}; the operation needs an ACTIVE instance.`);
  }
  return record;
}
