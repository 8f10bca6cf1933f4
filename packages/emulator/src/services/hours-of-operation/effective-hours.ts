import type {
  EffectiveOverrideHours,
  GetEffectiveHoursOfOperationsRequest,
  GetEffectiveHoursOfOperationsResponse,
  OperationalHour,
  OverrideHour,
} from "@aws-sdk/client-connect";
import { type DecidingOverride, type EffectiveHours, effectiveHours, isDate, type Period } from "@flowc/simulator";
import { invalidParameter } from "../../protocol/service-error.js";
import { allOwned, findOwned } from "../identity.js";
import { instanceOperation } from "../operation.js";
import { hoursOfOperation } from "./hours-table.js";
import { openHours } from "./open-hours.js";
import { timeAt } from "./time-of-day.js";

/** Most days that one request may ask for. */
const mostDays = 366;
const dayMs = 24 * 60 * 60 * 1000;

export const getEffectiveHoursOfOperations = instanceOperation<
  GetEffectiveHoursOfOperationsRequest,
  GetEffectiveHoursOfOperationsResponse
>("GetEffectiveHoursOfOperations", {
  fidelity: {
    documented: [
      "hours by date, with the overrides of the hours and of their parents",
      "closings count first, then openings, then temporary hours (STANDARD), which stand in place of the week",
    ],
    assumed: [
      "of several temporary hours the one that begins last decides, and own ones before those of parents",
      "listed are the overrides that decide something of a date, in the order in which they count",
      "at most 366 days at once",
    ],
  },
  handle(input, call) {
    const hours = findOwned(call, hoursOfOperation, "hoursOfOperation", input.HoursOfOperationId);
    checkDates(input);
    const parents = allOwned(call, hoursOfOperation).filter(({ id }) => hours.parentIds.includes(id));
    const days = effectiveHours(
      openHours(call, hours),
      { from: input.FromDate, till: input.ToDate },
      parents.map((parent) => openHours(call, parent)),
    );
    if (days === undefined) throw new Error(`The hours of operation ${hours.id} are stored, but cannot be read.`);
    return {
      EffectiveHoursOfOperationList: days.map(({ date, open }) => ({
        Date: date,
        OperationalHours: open.map(operationalHour),
      })),
      EffectiveOverrideHoursList: days.flatMap(overriddenOn),
      TimeZone: hours.timeZone,
    };
  },
});

function checkDates({ FromDate, ToDate }: { readonly FromDate: string; readonly ToDate: string }): void {
  if (!isDate(FromDate) || !isDate(ToDate)) throw invalidParameter("FromDate and ToDate must be dates.");
  if (ToDate < FromDate) throw invalidParameter(`ToDate ${ToDate} is before FromDate ${FromDate}.`);
  const days = (Date.parse(ToDate) - Date.parse(FromDate)) / dayMs + 1;
  if (days > mostDays) throw invalidParameter(`At most ${mostDays} days can be asked for.`);
}

function overriddenOn({ date, overrides }: EffectiveHours): EffectiveOverrideHours[] {
  const OverrideHours = overrides.flatMap(overrideHours);
  return OverrideHours.length === 0 ? [] : [{ Date: date, OverrideHours }];
}

function overrideHours({ name, decides, opens }: DecidingOverride): OverrideHour[] {
  const [OperationalStatus, periods] = opens.length > 0 ? (["OPEN", opens] as const) : (["CLOSED", decides] as const);
  return periods.map((period) => ({ ...operationalHour(period), OverrideName: name, OperationalStatus }));
}

function operationalHour({ from, to }: Period): OperationalHour {
  return { Start: timeAt(from), End: timeAt(to) };
}
