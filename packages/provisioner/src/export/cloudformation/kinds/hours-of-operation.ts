import { type WeekSlot, weekToWire } from "../../../resources/hours-of-operation/week.js";
import type { ExportValue } from "../../export-value.js";
import { type CloudFormationMapper, tagList } from "../mapper.js";

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
        Tags: tagList(declared),
      },
    },
  ],
};
