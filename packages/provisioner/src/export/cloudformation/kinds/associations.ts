import { Expression } from "../../export-value.js";
import type { CloudFormationMapper } from "../mapper.js";

/** The functions, origins and keys of an instance: an association, not the thing itself. */
export const lambdaFunctionMapper: CloudFormationMapper = {
  map: (declared, { instanceArn }) => [
    {
      type: "AWS::Connect::IntegrationAssociation",
      properties: {
        InstanceId: instanceArn,
        IntegrationType: "LAMBDA_FUNCTION",
        IntegrationArn: new Expression([{ of: "function", name: declared.name }]),
      },
    },
  ],
};

export const approvedOriginMapper: CloudFormationMapper = {
  map: (declared, { instanceArn }) => [
    { type: "AWS::Connect::ApprovedOrigin", properties: { InstanceId: instanceArn, Origin: declared.name } },
  ],
};

export const securityKeyMapper: CloudFormationMapper = {
  map: (declared, { instanceArn }) => [
    {
      type: "AWS::Connect::SecurityKey",
      properties: { InstanceId: instanceArn, Key: declared.text("publicKey") },
    },
  ],
};
