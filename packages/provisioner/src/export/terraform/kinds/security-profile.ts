import { blocks, type TerraformMapper, tagMap } from "../mapper.js";

export const securityProfileMapper: TerraformMapper = {
  type: "aws_connect_security_profile",
  id: "security_profile_id",
  hasDataSource: true,
  map: (declared, { instanceId }) => [
    {
      type: "aws_connect_security_profile",
      properties: {
        instance_id: instanceId,
        name: declared.name,
        description: declared.text("description"),
        permissions: blocks(declared.items("permissions").map(String)),
        tags: tagMap(declared),
      },
    },
  ],
};
