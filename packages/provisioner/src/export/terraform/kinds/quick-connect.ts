import type { JsonObject } from "@flowc/connect-model";
import { idOf } from "../../declared.js";
import type { ExportMembers } from "../../export-value.js";
import { type TerraformMapper, tagMap } from "../mapper.js";

export const quickConnectMapper: TerraformMapper = {
  type: "aws_connect_quick_connect",
  id: "quick_connect_id",
  hasDataSource: true,
  map(declared, { instanceId }) {
    const config = destination(declared.members("destination"));
    if (config === undefined) {
      declared.leaveOut("destination", "Terraform has no quick connects that lead to a flow, so there is none of it");
      return [];
    }
    return [
      {
        type: "aws_connect_quick_connect",
        properties: {
          instance_id: instanceId,
          name: declared.name,
          description: declared.text("description"),
          quick_connect_config: [config],
          tags: tagMap(declared),
        },
      },
    ];
  },
};

function destination({ type, queue, user, phoneNumber, transferFlow }: JsonObject): ExportMembers | undefined {
  const quick_connect_type = String(type);
  const contact_flow_id = idOf(transferFlow);
  switch (type) {
    case "QUEUE":
      return { quick_connect_type, queue_config: [{ queue_id: idOf(queue), contact_flow_id }] };
    case "USER":
      return { quick_connect_type, user_config: [{ user_id: idOf(user), contact_flow_id }] };
    case "PHONE_NUMBER":
      return { quick_connect_type, phone_config: [{ phone_number: String(phoneNumber) }] };
    default:
      return undefined;
  }
}
