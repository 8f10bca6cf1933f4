import { duplicateResource } from "../protocol/service-error.js";
import type { Table } from "../store/table.js";
import { allOwned, type InstanceOwned } from "./identity.js";
import type { InstanceCall } from "./operation.js";

export interface Named extends InstanceOwned {
  readonly name: string;
}

/**
 * Refuses a name that another record of the instance has. Names are compared exactly; whether the service ignores
 * case is not published.
 * @param except id of the record that is being renamed
 */
export function checkNameIsFree<R extends Named>(
  call: InstanceCall,
  table: Table<R>,
  words: string,
  name: string,
  except?: string,
): void {
  const taken = allOwned(call, table).some((record) => record.name === name && record.id !== except);
  if (taken) throw duplicateResource(`${words} name already exists for the instance: ${name}`);
}
