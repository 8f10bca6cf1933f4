import type { ExportValue } from "../../export-value.js";
import { type TerraformMapper, tagMap } from "../mapper.js";

const levels = ["level_one", "level_two", "level_three", "level_four", "level_five"];

export const hierarchyStructureMapper: TerraformMapper = {
  type: "aws_connect_user_hierarchy_structure",
  id: "id",
  map(declared, { instanceId }) {
    const named = declared
      .items("levels")
      .map((name, at): [string, ExportValue] => [levels[at] ?? "", [{ name: String(name) }]]);
    return [
      {
        type: "aws_connect_user_hierarchy_structure",
        properties: { instance_id: instanceId, hierarchy_structure: [Object.fromEntries(named)] },
      },
    ];
  },
};

export const hierarchyGroupMapper: TerraformMapper = {
  type: "aws_connect_user_hierarchy_group",
  id: "hierarchy_group_id",
  hasDataSource: true,
  map: (declared, { instanceId }) => [
    {
      type: "aws_connect_user_hierarchy_group",
      properties: {
        instance_id: instanceId,
        name: declared.name,
        parent_group_id: declared.id("parent"),
        tags: tagMap(declared),
      },
      // The levels have to be there first, although no argument says so.
      after: [declared.arn("structure")],
    },
  ],
};
