import { Expression } from "../../export-value.js";
import type { TerraformMapper } from "../mapper.js";

export const lambdaFunctionMapper: TerraformMapper = {
  type: "aws_connect_lambda_function_association",
  map: (declared, { instanceId }) => [
    {
      type: "aws_connect_lambda_function_association",
      properties: {
        instance_id: instanceId,
        function_arn: new Expression([{ of: "function", name: declared.name }]),
      },
    },
  ],
};
