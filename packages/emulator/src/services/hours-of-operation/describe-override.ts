import type {
  DescribeHoursOfOperationOverrideRequest,
  DescribeHoursOfOperationOverrideResponse,
  HoursOfOperationOverride,
  HoursOfOperationOverrideSearchCriteria,
  ListHoursOfOperationOverridesRequest,
  ListHoursOfOperationOverridesResponse,
  SearchHoursOfOperationOverridesRequest,
  SearchHoursOfOperationOverridesResponse,
} from "@aws-sdk/client-connect";
import { invalidParameter, resourceNotFound } from "../../protocol/service-error.js";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import { pageOf } from "../listing/page.js";
import type { Searchable } from "../listing/search.js";
import { searchPage } from "../listing/search-page.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import type { TagSet } from "../tags/tag-set.js";
import { type HoursRecord, hoursOfOperation, hoursOverrides, type OverrideRecord, overridesOf } from "./hours-table.js";

export const describeHoursOfOperationOverride = instanceOperation<
  DescribeHoursOfOperationOverrideRequest,
  DescribeHoursOfOperationOverrideResponse
>("DescribeHoursOfOperationOverride", {
  fidelity: { documented: ["members of the answer; the override must be one of the hours"] },
  handle(input, call) {
    const hours = findOwned(call, hoursOfOperation, "hoursOfOperation", input.HoursOfOperationId);
    return {
      HoursOfOperationOverride: describe(call, findOverride(call, hours, input.HoursOfOperationOverrideId)),
    };
  },
});

export const listHoursOfOperationOverrides = instanceOperation<
  ListHoursOfOperationOverridesRequest,
  ListHoursOfOperationOverridesResponse
>("ListHoursOfOperationOverrides", {
  fidelity: { documented: ["the overrides of one hours of operation"], assumed: ["order of creation"] },
  handle(input, call) {
    const hours = findOwned(call, hoursOfOperation, "hoursOfOperation", input.HoursOfOperationId);
    const overrides = overridesOf(call, hours.id).filter(({ id }) => !call.hides(id));
    const page = pageOf(call, input, overrides, ({ id }) => id);
    return {
      HoursOfOperationOverrideList: page.items.map((override) => describe(call, override)),
      NextToken: page.NextToken,
      LastModifiedTime: new Date(hours.modifiedAt),
      LastModifiedRegion: call.settings.region,
    };
  },
});

type Criteria = Checked<HoursOfOperationOverrideSearchCriteria>;

const dateFields: Readonly<Record<string, (override: OverrideRecord) => string>> = {
  EffectiveFrom: ({ from }) => from,
  EffectiveTill: ({ till }) => till,
};

const comparisons: Readonly<Record<string, (one: string, other: string) => boolean>> = {
  GREATER_THAN: (one, other) => one > other,
  LESS_THAN: (one, other) => one < other,
  GREATER_THAN_OR_EQUAL_TO: (one, other) => one >= other,
  LESS_THAN_OR_EQUAL_TO: (one, other) => one <= other,
  EQUAL_TO: (one, other) => one === other,
};

const searchable: Searchable<OverrideRecord & { readonly tags: TagSet }, Criteria> = {
  fields: {
    name: ({ name }) => name,
    description: ({ description }) => description,
    HoursOfOperationId: ({ hoursId }) => hoursId,
  },
  matchesOwn(override, { DateCondition }) {
    if (DateCondition === undefined) return true;
    const { FieldName = "", Value = "", ComparisonType = "EQUAL_TO" } = DateCondition;
    const field = Object.hasOwn(dateFields, FieldName) ? dateFields[FieldName] : undefined;
    if (field === undefined) {
      throw invalidParameter(`DateCondition.FieldName must be one of: ${Object.keys(dateFields).join(", ")}`);
    }
    return comparisons[ComparisonType]?.(field(override), Value) ?? false;
  },
};

export const searchHoursOfOperationOverrides = instanceOperation<
  SearchHoursOfOperationOverridesRequest,
  SearchHoursOfOperationOverridesResponse
>("SearchHoursOfOperationOverrides", {
  fidelity: {
    documented: ["criteria with conditions on dates, total count; of all hours of the instance"],
    assumed: [
      "searchable fields are name, description, HoursOfOperationId, EffectiveFrom and EffectiveTill",
      "overrides have no tags of their own, so a tag filter finds none",
    ],
  },
  handle(input, call) {
    const overrides = allOwned(call, hoursOverrides).map((override) => ({ ...override, tags: {} }));
    const { items, ...rest } = searchPage(call, input, overrides, searchable);
    return { HoursOfOperationOverrides: items.map((override) => describe(call, override)), ...rest };
  },
});

/** Finds an override of the hours. */
export function findOverride(call: InstanceCall, hours: HoursRecord, id: string): OverrideRecord {
  const override = call.tables.of(hoursOverrides).get(id);
  if (override === undefined || override.hoursId !== hours.id || call.hides(id)) {
    throw resourceNotFound(`The override with id ${id} was not found in the hours of operation ${hours.name}.`);
  }
  return override;
}

function describe(call: InstanceCall, override: OverrideRecord): HoursOfOperationOverride {
  const hours = { id: override.hoursId, instanceId: override.instanceId };
  const { recurrence } = override;
  return {
    HoursOfOperationOverrideId: override.id,
    HoursOfOperationId: override.hoursId,
    HoursOfOperationArn: ownedArn(call, "hoursOfOperation", hours),
    Name: override.name,
    Description: override.description,
    Config: override.config.map((entry) => ({ ...entry })),
    EffectiveFrom: override.from,
    EffectiveTill: override.till,
    RecurrenceConfig: recurrence && {
      RecurrencePattern: {
        Frequency: recurrence.Frequency,
        Interval: recurrence.Interval,
        ByMonth: recurrence.ByMonth && [...recurrence.ByMonth],
        ByMonthDay: recurrence.ByMonthDay && [...recurrence.ByMonthDay],
        ByWeekdayOccurrence: recurrence.ByWeekdayOccurrence && [...recurrence.ByWeekdayOccurrence],
      },
    },
    OverrideType: override.type,
  };
}
