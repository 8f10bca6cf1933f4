import type { Declared } from "../../declared.js";
import { type TerraformMapper, tagMap } from "../mapper.js";

/** Terraform publishes what it makes: a draft cannot be said. */
export const flowMapper: TerraformMapper = {
  type: "aws_connect_contact_flow",
  id: "contact_flow_id",
  hasDataSource: true,
  map(declared, { instanceId }) {
    if (declared.value("status") === "SAVED") declared.leaveOut("status", "Terraform publishes every flow it makes");
    leaveArchived(declared);
    return [
      {
        type: "aws_connect_contact_flow",
        properties: {
          instance_id: instanceId,
          name: declared.name,
          type: declared.text("type"),
          description: declared.text("description"),
          content: declared.content(),
          tags: tagMap(declared),
        },
      },
    ];
  },
};

export const flowModuleMapper: TerraformMapper = {
  type: "aws_connect_contact_flow_module",
  id: "contact_flow_module_id",
  hasDataSource: true,
  map(declared, { instanceId }) {
    leaveArchived(declared);
    return [
      {
        type: "aws_connect_contact_flow_module",
        properties: {
          instance_id: instanceId,
          name: declared.name,
          description: declared.text("description"),
          content: declared.content(),
          tags: tagMap(declared),
        },
      },
    ];
  },
};

/** What Terraform makes is active: only an archived one is another. */
function leaveArchived(declared: Declared): void {
  if (declared.value("state") === "ARCHIVED") declared.leaveOut("state");
}
