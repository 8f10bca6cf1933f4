import { createWorld, type OpenHours, type World } from "@flowc/simulator";
import { hoursOfOperation } from "../hours-of-operation/hours-table.js";
import { openHours } from "../hours-of-operation/open-hours.js";
import { allOwned } from "../identity.js";
import type { InstanceCall } from "../operation.js";
import { queues } from "../queues/queue-table.js";

/**
 * What is around the flows of an instance: its hours of operation and its queues, in which nobody works. Functions, bots
 * and records are not there: a test case overrides what its flow asks of them.
 */
export function worldOfInstance(call: InstanceCall): World {
  const allHours = allOwned(call, hoursOfOperation);
  const names = new Map(allHours.map(({ id, name }) => [id, name]));
  const hours: Record<string, OpenHours> = {};
  for (const record of allHours) {
    const parents = record.parentIds.flatMap((id) => names.get(id) ?? []);
    hours[record.name] = { ...openHours(call, record), parents };
  }
  const places = allOwned(call, queues).map(({ name, status, maxContacts, hoursOfOperationId }) => {
    const open = names.get(hoursOfOperationId);
    const state = {
      status,
      ...(maxContacts !== undefined && { maxContacts }),
      ...(open !== undefined && { hours: open }),
    };
    return [name, state] as const;
  });
  return createWorld({ hours, queues: Object.fromEntries(places) });
}
