import type { JsonObject } from "@flowc/connect-model";
import { idOf } from "../../declared.js";
import type { ExportMembers } from "../../export-value.js";
import { type TerraformMapper, tagMap } from "../mapper.js";

/** What a phone does when nothing is said: Terraform wants to be told. */
const soft: ExportMembers = { phone_type: "SOFT_PHONE" };

export const userMapper: TerraformMapper = {
  type: "aws_connect_user",
  id: "user_id",
  hasDataSource: true,
  map(declared, { instanceId }) {
    const identity = {
      first_name: declared.text("firstName"),
      last_name: declared.text("lastName"),
      email: declared.text("email"),
      secondary_email: declared.text("secondaryEmail"),
    };
    const isNamed = Object.values(identity).some((value) => value !== undefined);
    return [
      {
        type: "aws_connect_user",
        properties: {
          instance_id: instanceId,
          name: declared.name,
          password: declared.secret("password"),
          directory_user_id: declared.text("directoryUserId"),
          identity_info: isNamed ? [identity] : undefined,
          phone_config: [phone(declared.members("phone"))],
          routing_profile_id: declared.id("routingProfile"),
          security_profile_ids: declared.items("securityProfiles").map(idOf),
          hierarchy_group_id: declared.id("hierarchyGroup"),
          tags: tagMap(declared),
        },
      },
    ];
  },
};

function phone({ type, autoAccept, afterContactWorkSeconds, number }: JsonObject): ExportMembers {
  if (type === undefined) return soft;
  return {
    phone_type: String(type),
    auto_accept: autoAccept === true,
    after_contact_work_time_limit: Number(afterContactWorkSeconds),
    desk_phone_number: typeof number === "string" ? number : undefined,
  };
}
