import { createWorld, type World } from "@flowc/simulator";
import {
  type Day,
  type HoursEntry,
  type HoursRecord,
  hoursOfOperation,
  type OverrideRecord,
  overridesOf,
  type TimeOfDay,
} from "../hours-of-operation/hours-table.js";
import { allOwned } from "../identity.js";
import type { InstanceCall } from "../operation.js";
import { queues } from "../queues/queue-table.js";

type OpenHours = ReturnType<typeof openHours>;

const days: Readonly<Record<Day, "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday">> =
  {
    MONDAY: "monday",
    TUESDAY: "tuesday",
    WEDNESDAY: "wednesday",
    THURSDAY: "thursday",
    FRIDAY: "friday",
    SATURDAY: "saturday",
    SUNDAY: "sunday",
  };

function clock({ Hours, Minutes }: TimeOfDay): string {
  return `${String(Hours).padStart(2, "0")}:${String(Minutes).padStart(2, "0")}`;
}

function week(entries: readonly HoursEntry[]) {
  const open: Partial<Record<(typeof days)[Day], (readonly [start: string, end: string])[]>> = {};
  for (const { Day, StartTime, EndTime } of entries) {
    const periods = open[days[Day]] ?? [];
    periods.push([clock(StartTime), clock(EndTime)]);
    open[days[Day]] = periods;
  }
  return open;
}

function override({ name, from, till, type, config, recurrence }: OverrideRecord) {
  const repeats = recurrence && {
    frequency: recurrence.Frequency,
    interval: recurrence.Interval,
    ...(recurrence.ByMonth !== undefined && { months: recurrence.ByMonth }),
    ...(recurrence.ByMonthDay !== undefined && { monthDays: recurrence.ByMonthDay }),
    ...(recurrence.ByWeekdayOccurrence?.[0] !== undefined && { weekdayOccurrence: recurrence.ByWeekdayOccurrence[0] }),
  };
  return { name, from, till, type, ...week(config), ...(repeats !== undefined && { repeats }) };
}

function openHours(call: InstanceCall, hours: HoursRecord, names: ReadonlyMap<string, string>) {
  return {
    timeZone: hours.timeZone,
    ...week(hours.config),
    overrides: overridesOf(call, hours.id).map(override),
    parents: hours.parentIds.flatMap((id) => names.get(id) ?? []),
  };
}

/**
 * What is around the flows of an instance: its hours of operation and its queues, in which nobody works. Functions, bots
 * and records are not there: a test case overrides what its flow asks of them.
 */
export function worldOfInstance(call: InstanceCall): World {
  const allHours = allOwned(call, hoursOfOperation);
  const names = new Map(allHours.map(({ id, name }) => [id, name]));
  const hours: Record<string, OpenHours> = {};
  for (const record of allHours) hours[record.name] = openHours(call, record, names);
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
