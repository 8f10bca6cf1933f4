import type { TimeOfDay } from "./hours-table.js";

/** Minutes since midnight. */
export function minutesOf({ Hours, Minutes }: TimeOfDay): number {
  return Hours * 60 + Minutes;
}

/** The time so many minutes after midnight, 0-1440; midnight at the end of the day is 00:00. */
export function timeAt(minutes: number): TimeOfDay {
  return { Hours: Math.floor(minutes / 60) % 24, Minutes: minutes % 60 };
}

/** `09:30` */
export function timeText({ Hours, Minutes }: TimeOfDay): string {
  return `${String(Hours).padStart(2, "0")}:${String(Minutes).padStart(2, "0")}`;
}
