import type { Override } from "../../../resources/hours-of-operation/overrides.js";
import { recurrenceToWire } from "../../../resources/hours-of-operation/recurrence.js";
import { type WeekSlot, weekToWire } from "../../../resources/hours-of-operation/week.js";
import { idOf } from "../../declared.js";
import type { ExportValue } from "../../export-value.js";
import { type CloudFormationMapper, tagList, unlessEmpty } from "../mapper.js";

export const hoursOfOperationMapper: CloudFormationMapper = {
  arn: "HoursOfOperationArn",
  map: (declared, { instanceArn }) => [
    {
      type: "AWS::Connect::HoursOfOperation",
      properties: {
        InstanceArn: instanceArn,
        Name: declared.name,
        Description: declared.text("description"),
        TimeZone: declared.text("timeZone"),
        Config: weekToWire(declared.items("week") as unknown as readonly WeekSlot[]) as unknown as ExportValue,
        ParentHoursOfOperations: unlessEmpty(declared.items("parents").map((parent) => ({ Id: idOf(parent) }))),
        HoursOfOperationOverrides: unlessEmpty(
          (declared.items("overrides") as unknown as readonly Override[]).map(override),
        ),
        Tags: tagList(declared),
      },
    },
  ],
};

function override({ name, description, from, till, type, week, recurrence }: Override): ExportValue {
  return {
    OverrideName: name,
    OverrideDescription: description ?? undefined,
    EffectiveFrom: from,
    EffectiveTill: till,
    OverrideType: type,
    OverrideConfig: weekToWire(week) as unknown as ExportValue,
    RecurrenceConfig: recurrence === null ? undefined : (recurrenceToWire(recurrence) as unknown as ExportValue),
  };
}
