import { type CloudFormationMapper, tagList } from "../mapper.js";

/** CloudFormation claims a number; which flow answers it is nothing it knows. */
export const phoneNumberMapper: CloudFormationMapper = {
  arn: "PhoneNumberArn",
  map(declared, { instanceArn }) {
    if (declared.value("flow") !== undefined) {
      declared.leaveOut("flow", "CloudFormation has no association of a number with its flow");
    }
    return [
      {
        type: "AWS::Connect::PhoneNumber",
        properties: {
          TargetArn: instanceArn,
          CountryCode: declared.text("country"),
          Type: declared.text("type"),
          Prefix: declared.text("prefix"),
          Description: declared.text("description"),
          Tags: tagList(declared),
        },
      },
    ];
  },
};
