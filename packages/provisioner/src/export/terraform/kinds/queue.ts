import { idOf } from "../../declared.js";
import { blocks, type TerraformMapper, tagMap } from "../mapper.js";

export const queueMapper: TerraformMapper = {
  type: "aws_connect_queue",
  id: "queue_id",
  hasDataSource: true,
  map(declared, { instanceId }) {
    const { name, number, flow } = declared.members("outboundCallerId");
    const max = declared.value("maxContacts");
    return [
      {
        type: "aws_connect_queue",
        properties: {
          instance_id: instanceId,
          name: declared.name,
          description: declared.text("description"),
          hours_of_operation_id: declared.id("hours"),
          max_contacts: typeof max === "number" ? max : undefined,
          outbound_caller_config:
            declared.value("outboundCallerId") === undefined
              ? undefined
              : [
                  {
                    outbound_caller_id_name: typeof name === "string" ? name : undefined,
                    outbound_caller_id_number_id: idOf(number),
                    outbound_flow_id: idOf(flow),
                  },
                ],
          quick_connect_ids: blocks(declared.items("quickConnects").map(idOf)),
          status: declared.text("status"),
          tags: tagMap(declared),
        },
      },
    ];
  },
};
