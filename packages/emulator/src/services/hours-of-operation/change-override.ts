import type {
  CreateHoursOfOperationOverrideRequest,
  CreateHoursOfOperationOverrideResponse,
  DeleteHoursOfOperationOverrideRequest,
  HoursOfOperationOverrideConfig,
  UpdateHoursOfOperationOverrideRequest,
} from "@aws-sdk/client-connect";
import { isDate, localDate } from "@flowc/simulator";
import { duplicateResource, invalidParameter } from "../../protocol/service-error.js";
import { findOwned } from "../identity.js";
import { modifiedAfter } from "../modified.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import { checkQuota } from "../quotas.js";
import { findOverride } from "./describe-override.js";
import {
  type HoursEntry,
  type HoursRecord,
  hoursOfOperation,
  hoursOverrides,
  type OverrideRecord,
  overridesOf,
} from "./hours-table.js";
import { checkedOpeningTimes } from "./opening-times.js";

export const createHoursOfOperationOverride = instanceOperation<
  CreateHoursOfOperationOverrideRequest,
  CreateHoursOfOperationOverrideResponse
>("CreateHoursOfOperationOverride", {
  fidelity: {
    documented: ["name unique among the overrides of the hours; at most 50 of them; default type STANDARD"],
    assumed: ["dates must be of the calendar, the end not before the start", "an end in the past is refused"],
  },
  handle(input, call) {
    const hours = findOwned(call, hoursOfOperation, "hoursOfOperation", input.HoursOfOperationId);
    const config = checkedConfig(input.Config);
    checkDates(input.EffectiveFrom, input.EffectiveTill);
    if (input.EffectiveTill < localDate(call.now, hours.timeZone)) {
      throw invalidParameter(`EffectiveTill ${input.EffectiveTill} is in the past.`);
    }
    checkName(call, hours, input.Name);
    checkQuota(call.settings.quotas, "overridesPerHoursOfOperation", overridesOf(call, hours.id).length);
    const override: OverrideRecord = {
      id: call.newId(),
      instanceId: call.instance.id,
      hoursId: hours.id,
      name: input.Name,
      description: input.Description,
      type: input.OverrideType ?? "STANDARD",
      from: input.EffectiveFrom,
      till: input.EffectiveTill,
      config,
      recurrence: input.RecurrenceConfig?.RecurrencePattern,
      modifiedAt: call.now,
    };
    call.tables.of(hoursOverrides).put(override);
    return { HoursOfOperationOverrideId: override.id };
  },
});

export const updateHoursOfOperationOverride = instanceOperation<UpdateHoursOfOperationOverrideRequest>(
  "UpdateHoursOfOperationOverride",
  {
    fidelity: {
      documented: ["Config is replaced as a whole"],
      assumed: ["absent members are left as they are: a description and a recurrence cannot be taken away"],
    },
    handle(input, call) {
      const hours = findOwned(call, hoursOfOperation, "hoursOfOperation", input.HoursOfOperationId);
      const override = findOverride(call, hours, input.HoursOfOperationOverrideId);
      const { EffectiveFrom: from = override.from, EffectiveTill: till = override.till } = input;
      checkDates(from, till);
      if (input.Name !== undefined) checkName(call, hours, input.Name, override.id);
      call.tables.of(hoursOverrides).put({
        ...override,
        name: input.Name ?? override.name,
        description: input.Description ?? override.description,
        type: input.OverrideType ?? override.type,
        from,
        till,
        config: input.Config === undefined ? override.config : checkedConfig(input.Config),
        recurrence: input.RecurrenceConfig?.RecurrencePattern ?? override.recurrence,
        modifiedAt: modifiedAfter(call, override),
      });
      return undefined;
    },
  },
);

export const deleteHoursOfOperationOverride = instanceOperation<DeleteHoursOfOperationOverrideRequest>(
  "DeleteHoursOfOperationOverride",
  {
    fidelity: { documented: ["the override must be one of the hours"] },
    handle(input, call) {
      const hours = findOwned(call, hoursOfOperation, "hoursOfOperation", input.HoursOfOperationId);
      call.tables.of(hoursOverrides).delete(findOverride(call, hours, input.HoursOfOperationOverrideId).id);
      return undefined;
    },
  },
);

function checkedConfig(config: readonly Checked<HoursOfOperationOverrideConfig>[]): HoursEntry[] {
  const entries = config.map(({ Day, StartTime, EndTime }) => {
    if (!Day || !StartTime || !EndTime) throw invalidParameter("Config needs Day, StartTime and EndTime.");
    return { Day, StartTime, EndTime };
  });
  return checkedOpeningTimes(entries);
}

function checkDates(from: string, till: string): void {
  if (!isDate(from)) throw invalidParameter(`EffectiveFrom ${from} is not a date.`);
  if (!isDate(till)) throw invalidParameter(`EffectiveTill ${till} is not a date.`);
  if (till < from) throw invalidParameter(`EffectiveTill ${till} is before EffectiveFrom ${from}.`);
}

function checkName(call: InstanceCall, hours: HoursRecord, name: string, except?: string): void {
  const taken = overridesOf(call, hours.id).some((override) => override.name === name && override.id !== except);
  if (taken) throw duplicateResource(`An override of this name already exists for the hours of operation: ${name}`);
}
