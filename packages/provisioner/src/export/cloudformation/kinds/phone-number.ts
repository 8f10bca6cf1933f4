import { type CloudFormationMapper, tagList } from "../mapper.js";

/** CloudFormation claims or imports a number; which flow answers it is nothing it knows. */
export const phoneNumberMapper: CloudFormationMapper = {
  arn: "PhoneNumberArn",
  map(declared, { instanceArn }) {
    if (declared.value("number") !== undefined) {
      declared.leaveOut("number", "CloudFormation claims numbers and takes none over, so there is nothing of it");
      declared.ignore("description", "flow");
      return [];
    }
    if (declared.value("flow") !== undefined) {
      declared.leaveOut("flow", "CloudFormation has no association of a number with its flow");
    }
    return [
      {
        type: "AWS::Connect::PhoneNumber",
        properties: {
          TargetArn: declared.arn("trafficDistributionGroup") ?? instanceArn,
          CountryCode: declared.text("country"),
          Type: declared.text("type"),
          Prefix: declared.text("prefix"),
          SourcePhoneNumberArn: declared.text("importedFrom"),
          Description: declared.text("description"),
          Tags: tagList(declared),
        },
      },
    ];
  },
};
