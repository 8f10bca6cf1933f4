import { type ExportMembers, type ExportValue, Expression } from "../../export-value.js";
import { type CloudFormationMapper, tagList } from "../mapper.js";
import { withoutDynamicReferences } from "../print.js";

/** Flow content is a JSON document: what CloudFormation would replace in it is written as a code. */
function safe(content: ExportValue): ExportValue {
  if (typeof content === "string") return withoutDynamicReferences(content);
  if (!(content instanceof Expression)) return content;
  return new Expression(
    content.parts.map((part) => (typeof part === "string" ? withoutDynamicReferences(part) : part)),
  );
}

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
      Content: safe(declared.content()),
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
      Content: safe(declared.content()),
      Settings: Object.keys(contract).length === 0 ? undefined : withoutDynamicReferences(JSON.stringify(contract)),
      Tags: tagList(declared),
    };
    return [{ type: "AWS::Connect::ContactFlowModule", properties }];
  },
};
