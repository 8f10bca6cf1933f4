import { arnOf } from "../../declared.js";
import { type CloudFormationMapper, tagList } from "../mapper.js";

/** CloudFormation makes the address; which flow takes what is sent there is nothing it knows. */
export const emailAddressMapper: CloudFormationMapper = {
  arn: "EmailAddressArn",
  map(declared, { instanceArn }) {
    if (declared.value("flow") !== undefined) {
      declared.leaveOut("flow", "CloudFormation has no association of an address with its flow");
    }
    const alias = declared.value("alias");
    return [
      {
        type: "AWS::Connect::EmailAddress",
        properties: {
          InstanceArn: instanceArn,
          EmailAddress: declared.name,
          DisplayName: declared.text("displayName"),
          Description: declared.text("description"),
          AliasConfigurations: alias === undefined ? undefined : [{ EmailAddressArn: arnOf(alias) }],
          Tags: tagList(declared),
        },
      },
    ];
  },
};
