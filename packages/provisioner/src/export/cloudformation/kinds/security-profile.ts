import { isJsonObject, type JsonObject } from "@flowc/connect-model";
import { idOf } from "../../declared.js";
import { type CloudFormationMapper, tagList, unlessEmpty } from "../mapper.js";

export const securityProfileMapper: CloudFormationMapper = {
  arn: "SecurityProfileArn",
  map(declared, { instanceArn }) {
    const accessTags = Object.entries(declared.members("accessControlTags"));
    const applications = declared.items("applications").filter((item): item is JsonObject => isJsonObject(item));
    const texts = (property: string) => unlessEmpty(declared.items(property).map(String));
    return [
      {
        type: "AWS::Connect::SecurityProfile",
        properties: {
          InstanceArn: instanceArn,
          SecurityProfileName: declared.name,
          Description: declared.text("description"),
          Permissions: texts("permissions"),
          AllowedAccessControlTags: unlessEmpty(accessTags.map(([Key, Value]) => ({ Key, Value: String(Value) }))),
          TagRestrictedResources: texts("tagRestrictedResources"),
          AllowedAccessControlHierarchyGroupId: declared.id("accessControlGroup"),
          HierarchyRestrictedResources: texts("hierarchyRestrictedResources"),
          Applications: unlessEmpty(
            applications.map(({ namespace, permissions, type }) => ({
              Namespace: String(namespace),
              ApplicationPermissions: [permissions ?? []].flat().map(String),
              Type: type === undefined ? undefined : String(type),
            })),
          ),
          AllowedFlowModules: unlessEmpty(
            declared.items("flowModules").map((module) => ({ Type: "MCP", FlowModuleId: idOf(module) })),
          ),
          Tags: tagList(declared),
        },
      },
    ];
  },
};
