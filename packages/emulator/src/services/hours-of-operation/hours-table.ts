import { defineTable } from "../../store/table.js";
import type { TagSet } from "../tags/tag-set.js";

export type Day = "SUNDAY" | "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY";

/** A time of day: hours 0-23, minutes 0-59. */
export interface TimeOfDay {
  readonly Hours: number;
  readonly Minutes: number;
}

/** Open time on one day. 00:00 as an end means midnight at the end of that day. */
export interface HoursEntry {
  readonly Day: Day;
  readonly StartTime: TimeOfDay;
  readonly EndTime: TimeOfDay;
}

export interface HoursRecord {
  readonly id: string;
  readonly instanceId: string;
  readonly name: string;
  readonly description: string | undefined;
  /** IANA name. */
  readonly timeZone: string;
  /** In order of day and start, whatever order was sent. */
  readonly config: readonly HoursEntry[];
  readonly parentIds: readonly string[];
  readonly tags: TagSet;
  /** Part of every new instance; such hours cannot be deleted. */
  readonly isDefault: boolean;
  readonly modifiedAt: number;
}

export const hoursOfOperation = defineTable<HoursRecord>("hoursOfOperation");
