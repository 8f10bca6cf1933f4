import type { ExportMembers } from "../../export-value.js";
import { type CloudFormationMapper, tagList } from "../mapper.js";
import { safeDocument, withoutDynamicReferences } from "../print.js";

/** CloudFormation publishes what it makes: a draft cannot be said. */
export const flowMapper: CloudFormationMapper = {
  arn: "ContactFlowArn",
  map(declared, { instanceArn }) {
    if (declared.value("status") === "SAVED") {
      declared.leaveOut("status", "CloudFormation publishes every flow it makes");
    }
    const properties: ExportMembers = {
      InstanceArn: instanceArn,
      Name: declared.name,
      Type: declared.text("type"),
      Description: declared.text("description"),
      State: declared.text("state"),
      Content: safeDocument(declared.content()),
      Tags: tagList(declared),
    };
    return [{ type: "AWS::Connect::ContactFlow", properties }];
  },
};

export const flowModuleMapper: CloudFormationMapper = {
  arn: "ContactFlowModuleArn",
  map(declared, { instanceArn }) {
    const contract = declared.members("contract");
    const properties: ExportMembers = {
      InstanceArn: instanceArn,
      Name: declared.name,
      Description: declared.text("description"),
      State: declared.text("state"),
      Content: safeDocument(declared.content()),
      Settings: Object.keys(contract).length === 0 ? undefined : withoutDynamicReferences(JSON.stringify(contract)),
      Tags: tagList(declared),
    };
    return [{ type: "AWS::Connect::ContactFlowModule", properties }];
  },
};
