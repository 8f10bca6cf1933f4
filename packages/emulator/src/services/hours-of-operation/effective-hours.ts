import type {
  EffectiveOverrideHours,
  GetEffectiveHoursOfOperationsRequest,
  GetEffectiveHoursOfOperationsResponse,
  OperationalHour,
} from "@aws-sdk/client-connect";
import { invalidParameter } from "../../protocol/service-error.js";
import { findOwned } from "../identity.js";
import { instanceOperation } from "../operation.js";
import { type CalendarDate, datesBetween, readDate } from "./calendar.js";
import {
  type HoursEntry,
  type HoursRecord,
  hoursOfOperation,
  type OverrideRecord,
  overridesOf,
  type TimeOfDay,
} from "./hours-table.js";
import { isAbout } from "./override-occurrence.js";

/** Most days that one request may ask for. */
const mostDays = 366;
const minutesPerDay = 24 * 60;

/** Minutes of a day from midnight, the end not included. */
type Span = readonly [from: number, to: number];

export const getEffectiveHoursOfOperations = instanceOperation<
  GetEffectiveHoursOfOperationsRequest,
  GetEffectiveHoursOfOperationsResponse
>("GetEffectiveHoursOfOperations", {
  fidelity: {
    documented: ["hours by date, with the overrides of the hours and of their parents"],
    assumed: [
      "a STANDARD override stands in place of the week, an OPEN one adds to it, a CLOSED one takes away",
      "own overrides of a kind win over those of parents",
      "at most 366 days at once",
    ],
  },
  handle(input, call) {
    const hours = findOwned(call, hoursOfOperation, "hoursOfOperation", input.HoursOfOperationId);
    const { FromDate, ToDate } = input;
    if (!readDate(FromDate) || !readDate(ToDate)) throw invalidParameter("FromDate and ToDate must be dates.");
    if (ToDate < FromDate) throw invalidParameter(`ToDate ${ToDate} is before FromDate ${FromDate}.`);
    const dates = datesBetween(FromDate, ToDate);
    if (dates.length > mostDays) throw invalidParameter(`At most ${mostDays} days can be asked for.`);
    const overrides = [hours.id, ...hours.parentIds].map((id) => overridesOf(call, id));
    return {
      EffectiveHoursOfOperationList: dates.map((date) => ({
        Date: date.text,
        OperationalHours: openOn(hours, overrides, date).map(hourOf),
      })),
      EffectiveOverrideHoursList: dates.flatMap((date) => overriddenOn(overrides.flat(), date)),
      TimeZone: hours.timeZone,
    };
  },
});

function openOn({ config }: HoursRecord, overrides: readonly OverrideRecord[][], date: CalendarDate): Span[] {
  const ofDate = overrides.map((list) => list.filter((override) => isAbout(override, date)));
  const first = (type: OverrideRecord["type"]) => {
    return ofDate.map((list) => list.filter((override) => override.type === type)).find((list) => list.length > 0);
  };
  const spans = (list: readonly OverrideRecord[] = []) => list.flatMap((override) => spansOf(override.config, date));
  const standard = first("STANDARD");
  const week = standard === undefined ? spansOf(config, date) : spans(standard);
  const closed = first("CLOSED")?.flatMap((override) => closedSpans(override, date)) ?? [];
  return closed.reduce(without, joined([...week, ...spans(first("OPEN"))]));
}

function overriddenOn(overrides: readonly OverrideRecord[], date: CalendarDate): EffectiveOverrideHours[] {
  const OverrideHours = overrides
    .filter((override) => isAbout(override, date))
    .flatMap((override) => {
      const isClosed = override.type === "CLOSED" || spansOf(override.config, date).length === 0;
      const spans = isClosed ? closedSpans(override, date) : spansOf(override.config, date);
      const OperationalStatus = isClosed ? ("CLOSED" as const) : ("OPEN" as const);
      return spans.map((span) => ({ ...hourOf(span), OverrideName: override.name, OperationalStatus }));
    });
  return OverrideHours.length === 0 ? [] : [{ Date: date.text, OverrideHours }];
}

/** An override that closes without saying when closes the whole day. */
function closedSpans({ config }: OverrideRecord, date: CalendarDate): Span[] {
  const spans = spansOf(config, date);
  return spans.length > 0 ? spans : [[0, minutesPerDay]];
}

function spansOf(config: readonly HoursEntry[], { day }: CalendarDate): Span[] {
  return config
    .filter(({ Day }) => Day === day)
    .map(({ StartTime, EndTime }) => [minutesOf(StartTime), minutesOf(EndTime) || minutesPerDay]);
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], to)];
    else result.push([from, to]);
  }
  return result;
}

function without(spans: readonly Span[], [from, to]: Span): Span[] {
  return spans.flatMap(([start, end]): Span[] => {
    const before: Span = [start, Math.min(end, from)];
    const after: Span = [Math.max(start, to), end];
    return [before, after].filter(([first, last]) => first < last);
  });
}

const minutesOf = ({ Hours, Minutes }: TimeOfDay) => Hours * 60 + Minutes;

function hourOf([from, to]: Span): OperationalHour {
  const time = (minutes: number) => ({ Hours: Math.floor(minutes / 60) % 24, Minutes: minutes % 60 });
  return { Start: time(from), End: time(to) };
}
