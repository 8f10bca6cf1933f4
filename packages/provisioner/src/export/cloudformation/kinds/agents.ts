import type { ExportValue } from "../../export-value.js";
import { type CloudFormationMapper, tagList } from "../mapper.js";

export const agentStatusMapper: CloudFormationMapper = {
  arn: "AgentStatusArn",
  map(declared, { instanceArn }) {
    const order = declared.value("displayOrder");
    return [
      {
        type: "AWS::Connect::AgentStatus",
        properties: {
          InstanceArn: instanceArn,
          Name: declared.name,
          Description: declared.text("description"),
          State: declared.text("state"),
          DisplayOrder: typeof order === "number" ? order : undefined,
          Tags: tagList(declared),
        },
      },
    ];
  },
};

export const hierarchyGroupMapper: CloudFormationMapper = {
  arn: "UserHierarchyGroupArn",
  map: (declared, { instanceArn }) => [
    {
      type: "AWS::Connect::UserHierarchyGroup",
      properties: {
        InstanceArn: instanceArn,
        Name: declared.name,
        ParentGroupArn: declared.arn("parent"),
        Tags: tagList(declared),
      },
      // The levels have to be there first, although no property says so.
      after: [declared.arn("structure")],
    },
  ],
};

const levels = ["LevelOne", "LevelTwo", "LevelThree", "LevelFour", "LevelFive"];

export const hierarchyStructureMapper: CloudFormationMapper = {
  arn: "UserHierarchyStructureArn",
  map(declared, { instanceArn }) {
    const names = declared.items("levels");
    const named = names.map((name, at): [string, ExportValue] => [levels[at] ?? "", { Name: String(name) }]);
    return [
      {
        type: "AWS::Connect::UserHierarchyStructure",
        properties: { InstanceArn: instanceArn, UserHierarchyStructure: Object.fromEntries(named) },
      },
    ];
  },
};
