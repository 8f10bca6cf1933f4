import { distributionProperties } from "../../../resources/traffic-distribution-group/properties.js";
import { type CloudFormationMapper, tagList } from "../mapper.js";

/** CloudFormation makes the group; all its traffic stays in the home region until somebody distributes it. */
export const trafficDistributionGroupMapper: CloudFormationMapper = {
  arn: "TrafficDistributionGroupArn",
  map(declared, { instanceArn }) {
    for (const property of distributionProperties) {
      if (declared.value(property) === undefined) continue;
      declared.leaveOut(property, "CloudFormation distributes nothing, so all stays in the home region");
    }
    return [
      {
        type: "AWS::Connect::TrafficDistributionGroup",
        properties: {
          InstanceArn: instanceArn,
          Name: declared.name,
          Description: declared.text("description"),
          Tags: tagList(declared),
        },
      },
    ];
  },
};
