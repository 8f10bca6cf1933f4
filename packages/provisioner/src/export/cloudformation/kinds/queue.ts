import { arnOf } from "../../declared.js";
import { type CloudFormationMapper, tagList, unlessEmpty } from "../mapper.js";

export const queueMapper: CloudFormationMapper = {
  arn: "QueueArn",
  map(declared, { instanceArn }) {
    const { name, number, flow } = declared.members("outboundCallerId");
    const max = declared.value("maxContacts");
    const outbound = declared.arn("outboundEmailAddress");
    const addresses = declared
      .items("additionalEmailAddresses")
      .map((address) => ({ EmailAddressArn: arnOf(address) }));
    return [
      {
        type: "AWS::Connect::Queue",
        properties: {
          InstanceArn: instanceArn,
          Name: declared.name,
          Description: declared.text("description"),
          HoursOfOperationArn: declared.arn("hours"),
          MaxContacts: typeof max === "number" ? max : undefined,
          OutboundCallerConfig:
            declared.value("outboundCallerId") === undefined
              ? undefined
              : {
                  OutboundCallerIdName: typeof name === "string" ? name : undefined,
                  OutboundCallerIdNumberArn: arnOf(number),
                  OutboundFlowArn: arnOf(flow),
                },
          OutboundEmailConfig: outbound === undefined ? undefined : { OutboundEmailAddressId: outbound },
          AdditionalEmailAddresses: unlessEmpty(addresses),
          Status: declared.text("status"),
          QuickConnectArns: unlessEmpty(declared.items("quickConnects").map(arnOf)),
          Tags: tagList(declared),
        },
      },
    ];
  },
};
