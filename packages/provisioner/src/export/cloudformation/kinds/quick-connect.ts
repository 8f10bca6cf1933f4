import type { JsonObject } from "@flowc/connect-model";
import { arnOf } from "../../declared.js";
import type { ExportMembers } from "../../export-value.js";
import { type CloudFormationMapper, tagList } from "../mapper.js";

export const quickConnectMapper: CloudFormationMapper = {
  arn: "QuickConnectArn",
  map: (declared, { instanceArn }) => [
    {
      type: "AWS::Connect::QuickConnect",
      properties: {
        InstanceArn: instanceArn,
        Name: declared.name,
        Description: declared.text("description"),
        QuickConnectConfig: destination(declared.members("destination")),
        Tags: tagList(declared),
      },
    },
  ],
};

function destination({ type, queue, user, phoneNumber, flow, transferFlow }: JsonObject): ExportMembers {
  const QuickConnectType = String(type);
  const ContactFlowArn = arnOf(transferFlow ?? flow);
  switch (type) {
    case "QUEUE":
      return { QuickConnectType, QueueConfig: { QueueArn: arnOf(queue), ContactFlowArn } };
    case "USER":
      return { QuickConnectType, UserConfig: { UserArn: arnOf(user), ContactFlowArn } };
    case "PHONE_NUMBER":
      return { QuickConnectType, PhoneConfig: { PhoneNumber: String(phoneNumber) } };
    default:
      return { QuickConnectType, FlowConfig: { ContactFlowArn } };
  }
}
