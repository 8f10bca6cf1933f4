import { type WeekSlot, weekToWire } from "../../../resources/hours-of-operation/week.js";
import { blocks, type TerraformMapper, tagMap } from "../mapper.js";

export const hoursOfOperationMapper: TerraformMapper = {
  type: "aws_connect_hours_of_operation",
  id: "hours_of_operation_id",
  hasDataSource: true,
  map(declared, { instanceId }) {
    const week = weekToWire(declared.items("week") as unknown as readonly WeekSlot[]);
    const config = week.map(({ Day, StartTime, EndTime }) => ({
      day: Day,
      start_time: [timeOf(StartTime)],
      end_time: [timeOf(EndTime)],
    }));
    return [
      {
        type: "aws_connect_hours_of_operation",
        properties: {
          instance_id: instanceId,
          name: declared.name,
          description: declared.text("description"),
          time_zone: declared.text("timeZone"),
          config: blocks(config),
          tags: tagMap(declared),
        },
      },
    ];
  },
};

function timeOf({ Hours = 0, Minutes = 0 }: { readonly Hours?: number; readonly Minutes?: number } = {}) {
  return { hours: Hours, minutes: Minutes };
}
